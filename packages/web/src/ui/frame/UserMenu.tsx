import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKey, IconLogout, IconMoon, IconSun, IconUsers } from '@tabler/icons-react';
import { useMe } from '../../access/queries.ts';
import { useSignOut } from '../../access/use-sign-out.ts';
import { paths } from '../../paths.ts';
import { useGo } from '../use-address.ts';
import classes from './frame.module.css';

const schemes: readonly { value: MantineColorScheme; label: string; icon: typeof IconSun }[] = [
  { value: 'auto', label: 'As the system', icon: IconDeviceDesktop },
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
];

export function UserMenu() {
  const me = useMe();
  const go = useGo();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  if (!me) return null;
  return (
    <Menu position="bottom-end" width={240} shadow="md" closeOnItemClick>
      <Menu.Target>
        <button
          type="button"
          className={classes.person}
          aria-label={`${initialsOf(me.account.name)}, account of ${me.account.name}`}
        >
          {initialsOf(me.account.name)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.account.name}
          <br />
          {me.account.email}
        </Menu.Label>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => go(paths.account())}>
          Account and tokens
        </Menu.Item>
        {me.account.isOwner && (
          <Menu.Item leftSection={<IconUsers size={16} />} onClick={() => go(paths.people())}>
            People and invitations
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>Colours</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === value && '✓'}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut('here')}>
          Sign out
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut('everywhere')}>
          Sign out everywhere
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0).toUpperCase() ?? '')
    .join('');
}
