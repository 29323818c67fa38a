import { IconMenu2 } from '@tabler/icons-react';
import { paths } from '../../paths.ts';
import { t } from '../../words/index.ts';
import { AppLink } from '../AppLink.tsx';
import { Mark } from '../Mark.tsx';
import { useNarrow } from '../use-narrow.ts';
import { DeviceSwitcher } from './DeviceSwitcher.tsx';
import classes from './frame.module.css';
import { InboxButton } from './InboxButton.tsx';
import { LiveMark } from './LiveMark.tsx';
import { ReleaseSwitcher } from './ReleaseSwitcher.tsx';
import { SearchButton } from './SearchButton.tsx';
import { UserMenu } from './UserMenu.tsx';

type Props = {
  readonly device: string;
  readonly onMenu: () => void;
  readonly isMenuOpen: boolean;
  readonly onSearch: () => void;
};

export function TopBar({ device, onMenu, isMenuOpen, onSearch }: Props) {
  const isNarrow = useNarrow();
  const where = device !== '' && (
    <>
      <DeviceSwitcher device={device} />
      <ReleaseSwitcher device={device} />
    </>
  );
  return (
    <header className={classes.top}>
      <div className={classes.bar}>
        <button
          type="button"
          className={classes.burger}
          onClick={onMenu}
          aria-label={t('frame.menu.open')}
          aria-expanded={isMenuOpen}
        >
          <IconMenu2 size={22} aria-hidden="true" />
        </button>
        <AppLink to={paths.devices()} className={classes.brand} aria-label={t('frame.brand')}>
          <Mark size={26} />
          <span className={classes.brandName}>{t('frame.name')}</span>
        </AppLink>
        {device !== '' && <div className={classes.divider} />}
        {!isNarrow && where}
        <div className={classes.spacer} />
        <SearchButton onSearch={onSearch} />
        <LiveMark device={device} />
        <InboxButton />
        <UserMenu device={device} />
      </div>
      {isNarrow && where && <div className={classes.where}>{where}</div>}
    </header>
  );
}
