import { Tooltip } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { inboxQuery } from '../../checks/work/queries.ts';
import { paths } from '../../paths.ts';
import { numberIn } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { AppLink } from '../AppLink.tsx';
import classes from './frame.module.css';

const most = 99;

/** How much is new for the person, on all their devices. Asked when the page has what it came for. */
export function InboxButton() {
  const isSettled = useSettled();
  const unread = useQuery({ ...inboxQuery(0), enabled: isSettled }).data?.unread ?? 0;
  const shown = unread > most ? `${most}+` : numberIn(unread);
  const name = nameOf(unread, shown);
  return (
    <Tooltip
      label={t('home.inbox.tip', { name })}
      multiline
      maw={280}
      withinPortal={false}
      floatingStrategy="fixed"
      events={{ hover: true, focus: true, touch: false }}
    >
      <AppLink to={paths.inbox()} className={classes.inbox} aria-label={name}>
        <IconInbox size={20} stroke={1.7} aria-hidden="true" />
        {unread > 0 && <span aria-hidden="true">{shown}</span>}
      </AppLink>
    </Tooltip>
  );
}

/** The whole number, and what is seen of it. */
function nameOf(unread: number, shown: string): string {
  if (unread === 0) return t('home.inbox.openNone');
  const n = numberIn(unread);
  return unread > most ? t('home.inbox.openMany', { shown, n }) : t('home.inbox.open', { count: unread, n });
}

function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 1200);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
