import type { Answer } from '@suture/server/contract';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { dayOf, timeOf } from '../words/format.ts';
import { t } from '../words/index.ts';
import classes from './activity.module.css';
import { eventInWords, nameOf } from './event-words.ts';

type Event = Answer<'GET /api/v1/devices/{device}/audit'>['items'][number];
type Props = { readonly device: string; readonly events: readonly Event[] };

/** Events under the day on which they happened, newest first. */
export function AuditList({ device, events }: Props) {
  return byDay(events).map(([day, ofDay]) => (
    <section key={day} className={classes.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{day}</h2>
      <ol className={classes.events}>
        {ofDay.map((event) => (
          <li key={event.number} id={`event-${event.number}`}>
            <time dateTime={event.at} className={classes.time}>
              {timeOf(event.at)}
            </time>
            <div>
              <span className={classes.who} title={event.by}>
                {nameOf(event.by)}
              </span>{' '}
              {eventInWords(event.what)}{' '}
              {event.record && (
                <AppLink to={paths.record(device, event.record)} className="record-key">
                  {event.record}
                </AppLink>
              )}
              {event.why && <p className={classes.why}>{event.why}</p>}
            </div>
            <span
              className={classes.hash}
              title={t('device.activity.event', { number: event.number, hash: event.hash })}
            >
              {event.number} · {event.hash.slice(0, 8)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  ));
}

function byDay(events: readonly Event[]): readonly (readonly [day: string, events: readonly Event[]])[] {
  const days = new Map<string, Event[]>();
  for (const event of events) {
    const day = dayOf(event.at);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(event);
    else days.set(day, [event]);
  }
  return [...days];
}
