import { useQuery } from '@tanstack/react-query';
import { eventInWords } from '../../device/event-words.ts';
import { paths } from '../../paths.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { momentOf, numberIn } from '../../words/format.ts';
import { t } from '../../words/index.ts';
import { type Visit, visitQuery } from './queries.ts';
import { useVisit } from './use-visit.ts';
import classes from './work.module.css';

const shown = 8;

/** What others did while one was away, record by record. */
export function Changed({ device }: { readonly device: string }) {
  const query = useQuery(visitQuery(device));
  useVisit(device, query.data?.head);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{t('home.changed.title')}</h2>
      <Loaded query={query}>{(visit) => <Changes visit={visit} device={device} />}</Loaded>
    </section>
  );
}

function Changes({
  visit: { seen, at, changes, total, more },
  device,
}: {
  readonly visit: Visit;
  readonly device: string;
}) {
  if (at === undefined) return <p className={classes.quiet}>{t('home.changed.first')}</p>;
  const moment = momentOf(at);
  if (changes.length === 0) return <p className={classes.quiet}>{t('home.changed.none', { moment })}</p>;
  return (
    <>
      <p className={classes.quiet}>{t('home.changed.since', { moment })}</p>
      <ul className={classes.changes}>
        {changes.slice(0, shown).map(({ record, title, what, by, at }) => (
          <li key={`${record ?? ''}${what.join()}`}>
            {record && (
              <AppLink to={paths.record(device, record)}>
                <span className="record-key">{record}</span> {title}
              </AppLink>
            )}
            <p className={classes.by}>
              {t('home.changed.by', { names: by.join(', '), what: what.map(eventInWords).join(', ') })}
              <time dateTime={at}>{momentOf(at)}</time>
            </p>
          </li>
        ))}
      </ul>
      <p className={classes.foot}>
        <span>{t('home.changed.more', { count: total, n: `${numberIn(total)}${more ? '+' : ''}` })}</span>
        <AppLink to={paths.activity(device, { after: String(seen), by: 'others' })}>{t('home.changed.all')}</AppLink>
      </p>
    </>
  );
}
