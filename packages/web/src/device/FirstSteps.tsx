import { IconBooks, IconPlus } from '@tabler/icons-react';
import { useChange } from '../api/use-change.ts';
import { AllowedButton } from '../ui/AllowedButton.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useSetFilter } from '../ui/use-address.ts';
import { t } from '../words/index.ts';
import classes from './devices.module.css';
import { ImportFolderButton } from './ImportFolderButton.tsx';

type Props = { readonly permission: { readonly allowed: boolean; readonly reason?: string } };

const examples = ['pump', 'glucose', 'analyser'] as const;

/** No device yet: what there will be, and three of them one click away. */
export function FirstSteps({ permission }: Props) {
  const setFilter = useSetFilter();
  const open = useChange('POST /api/v1/examples', {
    refreshes: [['me'], ['devices']],
    says: t('device.first.opened'),
  });
  return (
    <>
      <Empty
        title={t('device.first.title')}
        actions={
          <>
            <AllowedButton
              permission={permission}
              loading={open.isPending}
              leftSection={<IconBooks size={16} aria-hidden="true" />}
              onClick={() => open.mutate({})}
            >
              {t('device.first.open')}
            </AllowedButton>
            <AllowedButton
              permission={permission}
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => setFilter({ new: 'device' })}
            >
              {t('device.new.title')}
            </AllowedButton>
            <ImportFolderButton permission={permission} />
          </>
        }
      >
        {t('device.first.lead')}
      </Empty>
      <ul className={classes.examples}>
        {examples.map((example) => (
          <li key={example}>
            <Tag>{t(`device.first.${example}.facts`)}</Tag>
            <h3 style={{ marginTop: 12 }}>{t(`device.first.${example}.name`)}</h3>
            <p>{t(`device.first.${example}.teaches`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
