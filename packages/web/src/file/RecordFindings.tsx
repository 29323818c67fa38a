import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../ui/Loaded.tsx';
import { Tag } from '../ui/Tag.tsx';
import { t } from '../words/index.ts';
import { findingsOfQuery } from './queries.ts';
import classes from './record.module.css';

const voices = { error: 'bad', warning: 'warn', info: 'plain' } as const;

/** What is missing on this record, each with what to do. */
export function RecordFindings({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const query = useQuery(findingsOfQuery(device, recordKey));
  return (
    <section aria-labelledby="findings-here">
      <h2 id="findings-here">{t('record.findings.title')}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
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
          )
        }
      </Loaded>
    </section>
  );
}
