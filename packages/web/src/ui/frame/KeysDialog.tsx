import { Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';
import { t } from '../../words/index.ts';
import classes from './keys.module.css';
import { type KeyGroup, useShownKeys } from './page-keys.ts';
import { usePlaces } from './use-places.ts';

type Props = { readonly device: string; readonly opened: boolean; readonly onClose: () => void };

/** Every key of the page that is shown, and those that work anywhere. */
export function KeysDialog({ device, opened, onClose }: Props) {
  const ofPage = useShownKeys();
  const { here, anywhere } = usePlaces(device);
  const places = [...here, ...anywhere].flatMap((group) => group.places);
  const groups: readonly KeyGroup[] = [
    ...ofPage,
    {
      title: t('frame.keys.go'),
      keys: places.flatMap(({ key, word }) => (key ? { keys: ['G', key.toUpperCase()], does: t(word) } : [])),
    },
    {
      title: t('frame.keys.anywhere'),
      keys: [
        { keys: [isMac ? '⌘' : 'Ctrl', 'K'], does: t('frame.keys.search') },
        { keys: ['?'], does: t('frame.keys.help') },
      ],
    },
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('frame.keys.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('frame.keys.close') }}
    >
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <dl className={classes.keys}>
              {group.keys.map(({ keys, does }) => (
                <div key={keys.join(' ')}>
                  <dt>
                    {keys.map((key) => (
                      <Fragment key={key}>
                        <Kbd>{key}</Kbd>{' '}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

export const isMac = navigator.platform.startsWith('Mac');
