import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { inboxQuery } from '../../checks/work/queries.ts';
import { paths } from '../../paths.ts';
import { numberIn } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { AppLink } from '../AppLink.tsx';
import classes from './frame.module.css';

/** How much is new for the person, on all their devices. Asked when the page has what it came for. */
export function InboxButton() {
  const isSettled = useSettled();
  const unread = useQuery({ ...inboxQuery(0), enabled: isSettled }).data?.unread ?? 0;
  const shown = unread > 99 ? '99+' : numberIn(unread);
  const name = unread === 0 ? t('home.inbox.openNone') : t('home.inbox.open', { count: unread, n: shown });
  return (
    <AppLink to={paths.inbox()} className={classes.inbox} aria-label={name}>
      <IconInbox size={20} stroke={1.7} aria-hidden="true" />
      {unread > 0 && <span aria-hidden="true">{shown}</span>}
    </AppLink>
  );
}

function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 1200);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
