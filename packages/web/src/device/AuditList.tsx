import { kindOfKey } from '@suture/core/file';
import type { Answer } from '@suture/server/contract';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { pathInWords } from '../ui/fields/words.ts';
import { spanText } from '../ui/version-span.ts';
import { dayOf, timeOf } from '../words/format.ts';
import { t } from '../words/index.ts';
import classes from './activity.module.css';
import { eventInWords, nameOf } from './event-words.ts';

type Event = Answer<'GET /api/v1/devices/{device}/audit'>['items'][number];
type Props = {
  readonly device: string;
  readonly events: readonly Event[];
  readonly titles: Readonly<Record<string, string>>;
};

/** Events under the day on which they happened, newest first. */
export function AuditList({ device, events, titles }: Props) {
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
                <>
                  <AppLink to={paths.record(device, event.record)} className="record-key">
                    {event.record}
                  </AppLink>{' '}
                  {titles[event.record]}
                </>
              )}
              <Changed device={device} event={event} />
              {event.endsImport !== undefined && (
                <p className={classes.why}>
                  {t('device.activity.import', { count: event.endsImport })}{' '}
                  <AppLink
                    to={paths.importing(device, {
                      kind: kindOfKey(event.record ?? '')?.kind,
                      brought: String(event.number),
                    })}
                  >
                    {t('device.activity.lookAtImport')}
                  </AppLink>
                </p>
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

const listed = 4;

/** Which fields, and the two versions side by side. */
function Changed({
  device,
  event: { record, version, fields = [] },
}: {
  readonly device: string;
  readonly event: Event;
}) {
  if (record === undefined || version === undefined || fields.length === 0) return null;
  const more = fields.length - listed;
  const named = fields.slice(0, listed).map((path) => pathInWords(path.split('.')));
  const compare = spanText({ from: version - 1, to: version });
  return (
    <p className={classes.why}>
      {t('device.activity.fields', { fields: named.join(' · ') })}{' '}
      {more > 0 && t('device.activity.moreFields', { count: more })}{' '}
      <AppLink to={paths.record(device, record, { compare })}>
        {t('device.activity.compare', { from: version - 1, to: version })}
      </AppLink>
    </p>
  );
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
