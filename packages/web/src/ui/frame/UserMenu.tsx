import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconKey,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { useMe } from '../../access/queries.ts';
import { useSignOut } from '../../access/use-sign-out.ts';
import { paths } from '../../paths.ts';
import { chooseLanguage, language, languages, nameOfLanguage, t } from '../../words/index.ts';
import { useGo } from '../use-address.ts';
import classes from './frame.module.css';

const schemes: readonly { value: MantineColorScheme; icon: typeof IconSun }[] = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
];

export function UserMenu({ device }: { readonly device: string }) {
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
          aria-label={t('frame.user.name', { initials: initialsOf(me.account.name), name: me.account.name })}
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
          {t('frame.user.account')}
        </Menu.Item>
        {me.account.isOwner && (
          <Menu.Item
            leftSection={<IconUsers size={16} />}
            onClick={() => go(paths.administration({ tab: 'people', of: device }))}
          >
            {t('frame.user.people')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('frame.user.colours')}</Menu.Label>
        {schemes.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === value && '✓'}
            onClick={() => setColorScheme(value)}
          >
            {t(`frame.user.${value}`)}
          </Menu.Item>
        ))}
        {languages.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('frame.user.language')}</Menu.Label>
            {languages.map((each) => (
              <Menu.Item
                key={each}
                role="menuitemradio"
                aria-checked={each === language}
                lang={each}
                leftSection={<IconLanguage size={16} />}
                rightSection={each === language && '✓'}
                onClick={() => chooseLanguage(each)}
              >
                {nameOfLanguage(each)}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut('here')}>
          {t('frame.user.signOut')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut('everywhere')}>
          {t('frame.user.signOutEverywhere')}
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
