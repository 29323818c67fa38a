import { Menu } from '@mantine/core';
import { IconCheck, IconLayoutGrid, IconSelector } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { hasNamesake } from '../../access/names.ts';
import { deviceQuery, devicesQuery } from '../../device/queries.ts';
import { paths } from '../../paths.ts';
import { t } from '../../words/index.ts';
import { useGo } from '../use-address.ts';
import classes from './frame.module.css';

/** Which device one looks at. */
export function DeviceSwitcher({ device }: { readonly device: string }) {
  const entry = useQuery(deviceQuery(device)).data;
  const devices = useQuery(devicesQuery).data?.items ?? [];
  const go = useGo();
  const short = entry && hasNamesake(entry, devices) ? entry.slug : undefined;
  return (
    <Menu position="bottom-start" width={300} shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes.switcher}
          aria-label={t('frame.device.switch', { name: [entry?.name ?? device, short].filter(Boolean).join(' ') })}
        >
          <span>{entry?.name ?? ' '}</span> {short && <span className="record-key">{short}</span>}
          <IconSelector size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame.device.list')}</Menu.Label>
        {devices.map(({ id, slug, name }) => (
          <Menu.Item
            key={id}
            onClick={() => go(paths.home(slug))}
            rightSection={id === entry?.id && <IconCheck size={16} aria-label={t('frame.device.shown')} />}
          >
            {name}
            <span className={`record-key ${classes.slug}`}>{slug}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLayoutGrid size={16} />} onClick={() => go(paths.devices())}>
          {t('frame.device.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
