import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useDeviceStanding } from '../../device/use-device-standing.ts';
import { t } from '../../words/index.ts';
import { NoSuchPage } from '../NoSuchPage.tsx';
import { PageWaiting } from '../PageWaiting.tsx';
import { rememberRecent } from '../palette/recent.ts';
import { ReleaseOfAddress } from '../ReleaseOfAddress.tsx';
import { SkipLinks } from '../SkipLink.tsx';
import { useDeviceParam, useParam } from '../use-address.ts';
import classes from './frame.module.css';
import { KeysDialog } from './KeysDialog.tsx';
import { Navigation } from './Navigation.tsx';
import { PrintHead } from './PrintHead.tsx';
import { OtherRelease } from './ReleaseSwitcher.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { usePagesAhead } from './use-pages-ahead.ts';

/** Fetched when it is first asked for. */
const Palette = lazy(async () => ({ default: (await import('../palette/Palette.tsx')).Palette }));

/** What stays in place on every page: the way back, where one is, and who one is. */
export function Frame() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [showsKeys, keys] = useDisclosure(false);
  const palette = usePalette();
  const main = useMainOfPage(close);
  const asked = useDeviceParam();
  const standing = useDeviceStanding(asked);
  // What is not known to be a device gets none of a device's links, and nothing more is asked about it.
  const device = standing === 'known' ? asked : '';
  useRecent(device, useParam('key'));
  usePagesAhead();
  useFrameKeys(device, { onSearch: palette.ask, onHelp: keys.open });
  return (
    <ReleaseOfAddress>
      <div className={classes.frame}>
        <SkipLinks>
          <a className="skip-link" href="#main">
            {t('frame.skip')}
          </a>
        </SkipLinks>
        <PrintHead device={device} />
        <TopBar device={device} onMenu={open} isMenuOpen={isOpen} onSearch={palette.ask} />
        <nav className={classes.side} aria-label={t('frame.menu.name')}>
          <Navigation device={device} />
        </nav>
        <Drawer
          opened={isOpen}
          onClose={close}
          size={300}
          title={t('frame.menu.title')}
          closeButtonProps={{ 'aria-label': t('frame.menu.close') }}
        >
          <nav aria-label={t('frame.menu.inDrawer')}>
            <Navigation device={device} />
          </nav>
        </Drawer>
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          {device !== '' && <OtherRelease device={device} />}
          {standing === 'known' && <Outlet />}
          {standing === 'asked' && <PageWaiting />}
          {standing === 'unknown' && <NoSuchPage title={t('frame.missing.device')} />}
        </main>
        <KeysDialog device={device} opened={showsKeys} onClose={keys.close} />
        {palette.asked > 0 && (
          <Suspense>
            <Palette device={device} asked={palette.asked} onKeys={keys.open} />
          </Suspense>
        )}
      </div>
    </ReleaseOfAddress>
  );
}

/** What is looked at is offered again when the search is opened. */
function useRecent(device: string, key: string): void {
  useEffect(() => {
    if (device !== '' && key !== '') rememberRecent(device, key);
  }, [device, key]);
}

function usePalette() {
  const [asked, setAsked] = useState(0);
  // Fetched ahead when the page has what it came for, so that the first letters typed are not lost.
  useEffect(() => {
    const timer = setTimeout(() => void import('../palette/Palette.tsx'), 2500);
    return () => clearTimeout(timer);
  }, []);
  return { asked, ask: useCallback(() => setAsked((before) => before + 1), []) };
}

/** A new page starts at its content: for the keyboard and for who listens, as for the eye. */
function useMainOfPage(onChange: () => void) {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    onChange();
    main.current?.focus({ preventScroll: true });
  }, [pathname, onChange]);
  return main;
}
