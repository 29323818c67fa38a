import { Button } from '@mantine/core';
import { participantFunctionNames } from '@suture/core/device';
import { useEffect, useRef, useState } from 'react';
import { Page } from '../../ui/Page.tsx';
import { useFilter, useSetFilter } from '../../ui/use-address.ts';
import { t } from '../../words/index.ts';
import type { ActName } from '../connection/card-acts.ts';
import { useParticipants } from '../use-participants.ts';
import { MeetingItem } from './MeetingItem.tsx';
import { MeetingQueue } from './MeetingQueue.tsx';
import classes from './meeting.module.css';
import { itemBefore, type Meeting, markOf, nextItem, pickUp, putAside } from './meeting-state.ts';
import { useMeetingKeys } from './use-meeting-keys.ts';

type Props = {
  readonly device: string;
  readonly meeting: Meeting;
  /** What is still open now, whoever settled the rest. */
  readonly open: ReadonlySet<string>;
  readonly onKeep: (next: Meeting) => void;
  readonly onChange: () => void;
  readonly onEnd: () => void;
};

/** One item at a time, large enough to be read across a room; when it is settled, the next one comes. */
export function MeetingWalk({ device, meeting, open, onKeep, onChange, onEnd }: Props) {
  const { item } = useFilter();
  const set = useSetFilter();
  const [intent, setIntent] = useState<ActName>();
  const { queue, aside } = meeting;
  const shown = queue.some(({ id }) => id === item) ? item : nextItem(meeting, open, undefined);
  const settled = queue.filter(({ id }) => markOf(meeting, open, id) === 'settled').length;
  const left = aside.filter((id) => open.has(id)).length;
  const show = (id: string | undefined) => {
    setIntent(undefined);
    set({ item: id });
  };
  useWhenSettled(shown, open, () => {
    const next = nextItem(meeting, open, shown);
    if (next === undefined && left === 0) onEnd();
    else show(next);
  });
  function goOn() {
    if (shown === undefined) return;
    const later = open.has(shown) ? putAside(meeting, shown) : meeting;
    onKeep(later);
    show(nextItem(later, open, shown));
  }
  const before = itemBefore(meeting, shown);
  useMeetingKeys({
    onMove: (step) => {
      if (step === 1) goOn();
      else if (before) show(before);
    },
    onAct: setIntent,
    onLeave: () => {
      setIntent(undefined);
      return intent !== undefined;
    },
    card: shown,
    device,
  });
  return (
    <Page
      title={t('meeting.title')}
      lead={<Present device={device} keys={meeting.participants} />}
      actions={
        <>
          <Button variant="default" onClick={onChange}>
            {t('meeting.change')}
          </Button>
          <Button variant="default" onClick={onEnd}>
            {t('meeting.end')}
          </Button>
        </>
      }
    >
      <div className={classes.progress}>
        <progress value={settled} max={queue.length} aria-label={t('meeting.title')} />
        <span role="status">
          {t('meeting.progress', { settled, total: queue.length })}
          {left > 0 && ` · ${t('meeting.aside', { count: left })}`}
        </span>
      </div>
      <div className={classes.walk}>
        <MeetingQueue
          meeting={meeting}
          open={open}
          shown={shown}
          onShow={(id) => {
            onKeep(pickUp(meeting, id));
            show(id);
          }}
        />
        {shown === undefined ? (
          <div className={classes.through}>
            {left > 0 && (
              <Button onClick={() => onKeep(pickUp(meeting))}>{t('meeting.pickUp', { count: left })}</Button>
            )}
            <Button variant="default" onClick={onEnd}>
              {t('meeting.end')}
            </Button>
          </div>
        ) : (
          <MeetingItem
            device={device}
            id={shown}
            place={{ at: queue.findIndex(({ id }) => id === shown) + 1, total: queue.length }}
            intent={intent}
            onIntent={setIntent}
            isSettled={!open.has(shown)}
            onSkip={goOn}
            onBack={before === undefined ? undefined : () => show(before)}
          />
        )}
      </div>
    </Page>
  );
}

/** Called once when the item that is shown is settled, here or on somebody else's screen. */
function useWhenSettled(shown: string | undefined, open: ReadonlySet<string>, onSettled: () => void): void {
  const wasOpen = useRef<string>(undefined);
  const last = useRef(onSettled);
  last.current = onSettled;
  const isOpen = shown !== undefined && open.has(shown);
  useEffect(() => {
    if (isOpen) wasOpen.current = shown;
    else if (shown !== undefined && wasOpen.current === shown) {
      wasOpen.current = undefined;
      last.current();
    }
  }, [shown, isOpen]);
}

function Present({ device, keys }: { readonly device: string; readonly keys: readonly string[] }) {
  const people = useParticipants(device);
  return (
    <ul className={classes.present} aria-label={t('meeting.attending')}>
      {people
        .filter(({ key }) => keys.includes(key))
        .map(({ key, title, function: speaksFor }) => (
          <li key={key}>
            {title}
            {speaksFor && <span>{participantFunctionNames[speaksFor]}</span>}
          </li>
        ))}
    </ul>
  );
}
