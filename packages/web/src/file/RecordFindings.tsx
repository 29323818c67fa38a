import { useQuery } from '@tanstack/react-query';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import { findingsOfQuery } from './queries.ts';
import classes from './record.module.css';

const voices = { error: 'bad', warning: 'warn', info: 'plain' } as const;

/** What is missing on this record, each with what to do. */
export function RecordFindings({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const items = useQuery(findingsOfQuery(device, recordKey)).data?.items;
  if (items === undefined) return null;
  return (
    <section aria-labelledby="findings-here">
      <h2 id="findings-here">{t('record.findings.title')}</h2>
      {items.length === 0 ? (
        <p className={classes.quiet}>{t('record.findings.none')}</p>
      ) : (
        <ul className={classes.list}>
          {items.map(({ rule, level, path, message, fix }) => (
            <li key={`${rule} ${path} ${message}`}>
              <Tag voice={voices[level]}>{t(`record.findings.${level}`)}</Tag> {message}
              <div className={classes.quiet}>{fix}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
