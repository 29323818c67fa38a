import { Menu } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { releaseInWords, useReleases } from '../../device/use-releases.ts';
import { t } from '../../words/index.ts';
import { useRelease } from '../ReleaseOfAddress.tsx';
import { useSetFilter } from '../use-address.ts';
import classes from './frame.module.css';

/** The release that every judgement on the page takes: the working one, or the one that the address asks for. */
export function ReleaseSwitcher({ device }: { readonly device: string }) {
  const { working, all } = useReleases(device);
  const asked = useRelease();
  const set = useSetFilter();
  const shown = asked ?? working;
  if (shown === undefined) return null;
  const name = releaseInWords(shown);
  return (
    <Menu position="bottom-start" width={280} shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes.release}
          data-other={shown !== working || undefined}
          aria-label={t('frame.release.switch', { name })}
        >
          <span>
            <span className={classes.releaseWord}>{t('frame.release.word')} </span>
            {name}
          </span>
          <IconSelector size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame.release.list')}</Menu.Label>
        {all.map(({ key, title }) => (
          <Menu.Item
            key={key}
            onClick={() => set({ release: key === working ? undefined : key })}
            rightSection={key === shown && <IconCheck size={16} aria-label={t('frame.device.shown')} />}
          >
            {releaseInWords(key)}
            <span className={classes.menuHint}>
              {[title === releaseInWords(key) ? '' : title, key === working ? t('frame.release.working') : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Said on every page as long as one looks at another release than the working one. */
export function OtherRelease({ device }: { readonly device: string }) {
  const { working } = useReleases(device);
  const asked = useRelease();
  const set = useSetFilter();
  if (asked === undefined || working === undefined || asked === working) return null;
  return (
    <div className={classes.otherRelease} role="status">
      <span>{t('frame.release.other', { name: releaseInWords(asked) })}</span>
      <button type="button" onClick={() => set({ release: undefined })}>
        {t('frame.release.back')}
      </button>
    </div>
  );
}
