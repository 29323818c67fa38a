import { isKindName } from '@suture/core/file';
import { kindTitle } from '../access/names.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { fieldLabel } from '../ui/fields/words.ts';
import { t } from '../words/index.ts';
import type { Around } from './queries.ts';
import classes from './record.module.css';

type Joined = Around['names'][number];

/** What the record names, and what names it, kind by kind. */
export function References({ around, device }: { readonly around: Around; readonly device: string }) {
  return (
    <>
      <Direction id="names" title={t('record.joined.names')} joined={around.names} device={device} />
      <Direction id="named-by" title={t('record.joined.namedBy')} joined={around.namedBy} device={device} />
    </>
  );
}

type DirectionProps = {
  readonly id: string;
  readonly title: string;
  readonly joined: readonly Joined[];
  readonly device: string;
};

function Direction({ id, title, joined, device }: DirectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {joined.length === 0 && <p className={classes.quiet}>{t('record.joined.none')}</p>}
      {byKind(joined).map(([kind, records]) => (
        <div key={kind} className={classes.joined}>
          <h3>{isKindName(kind) ? kindTitle(kind, records.length) : kind}</h3>
          <ul>
            {records.map(({ key, title: name, fields }) => (
              <li key={key}>
                <AppLink to={paths.record(device, key)}>
                  <span className="record-key">{key}</span> {name}
                </AppLink>
                <span className={classes.quiet}> {t('record.joined.under', { fields: fields.join(', ') })}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type Shown = { readonly key: string; readonly title: string; readonly fields: readonly string[] };

/** A record that is named by several fields stands once. */
function byKind(joined: readonly Joined[]): readonly (readonly [kind: string, records: readonly Shown[]])[] {
  const kinds = new Map<string, Map<string, Shown>>();
  for (const { kind, key, title, path } of joined) {
    const ofKind = kinds.get(kind) ?? new Map<string, Shown>();
    kinds.set(kind, ofKind);
    const field = fieldLabel(path.split('.')[0] ?? path);
    const fields = ofKind.get(key)?.fields ?? [];
    ofKind.set(key, { key, title, fields: fields.includes(field) ? fields : [...fields, field] });
  }
  return [...kinds].map(([kind, records]) => [kind, [...records.values()]]);
}
