import { Menu } from '@mantine/core';
import { IconCheck, IconLayoutGrid, IconSelector } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { deviceQuery, devicesQuery } from '../../device/queries.ts';
import { useWorkingRelease } from '../../device/use-working-release.ts';
import { paths } from '../../paths.ts';
import { useGo } from '../use-address.ts';
import classes from './frame.module.css';

/** Which device one looks at, and the release that every judgement takes. */
export function DeviceSwitcher({ device }: { readonly device: string }) {
  const entry = useQuery(deviceQuery(device)).data;
  const devices = useQuery(devicesQuery).data?.items ?? [];
  const release = useWorkingRelease(device);
  const go = useGo();
  return (
    <>
      <Menu position="bottom-start" width={300} shadow="md">
        <Menu.Target>
          <button type="button" className={classes.switcher} aria-label={`Device: ${entry?.name ?? device}. Switch`}>
            <span>{entry?.name ?? ' '}</span>
            <IconSelector size={16} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Devices</Menu.Label>
          {devices.map(({ id, slug, name }) => (
            <Menu.Item
              key={id}
              onClick={() => go(paths.home(slug))}
              rightSection={id === entry?.id && <IconCheck size={16} aria-label="shown now" />}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLayoutGrid size={16} />} onClick={() => go(paths.devices())}>
            All devices
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {release && <span className={classes.release}>Release {release}</span>}
    </>
  );
}
