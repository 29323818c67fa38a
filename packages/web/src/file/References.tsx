import { isKindName, referencesOf } from '@suture/core/file';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { fieldLabel } from './fields/words.ts';
import { type Envelope, referrersQuery } from './queries.ts';
import { RecordLink } from './RecordLink.tsx';
import classes from './record.module.css';

/** What the record names, and what names it. */
export function References({ record, device }: { readonly record: Envelope; readonly device: string }) {
  const referrers = useQuery(referrersQuery(device, record.key)).data?.items ?? [];
  const named = isKindName(record.kind)
    ? [...new Set(referencesOf(record.kind, record.body).map(({ key }) => key))]
    : [];
  const naming = new Map(referrers.map((each) => [each.key, each]));
  return (
    <>
      <section aria-labelledby="names">
        <h2 id="names">Names</h2>
        {named.length === 0 && <p className={classes.quiet}>No other record.</p>}
        <ul className={classes.list}>
          {named.map((key) => (
            <li key={key}>
              <RecordLink recordKey={key} device={device} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="named-by">
        <h2 id="named-by">Named by</h2>
        {naming.size === 0 && <p className={classes.quiet}>No other record.</p>}
        <ul className={classes.list}>
          {[...naming.values()].map(({ key, title, path }) => (
            <li key={key}>
              <AppLink to={paths.record(device, key)}>
                {key} {title}
              </AppLink>
              <div className={classes.quiet}>{fieldLabel(path.split('.')[0] ?? path)}</div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
