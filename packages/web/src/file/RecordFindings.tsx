import { useQuery } from '@tanstack/react-query';
import { Tag } from '../ui/Tag.tsx';
import { findingsOfQuery } from './queries.ts';
import classes from './record.module.css';

const levels = {
  error: { voice: 'bad', text: 'error' },
  warning: { voice: 'warn', text: 'warning' },
  info: { voice: 'plain', text: 'note' },
} as const;

/** What is missing on this record, each with what to do. */
export function RecordFindings({ recordKey, device }: { readonly recordKey: string; readonly device: string }) {
  const items = useQuery(findingsOfQuery(device, recordKey)).data?.items;
  if (items === undefined) return null;
  return (
    <section aria-labelledby="findings-here">
      <h2 id="findings-here">Findings</h2>
      {items.length === 0 && <p className={classes.quiet}>None on this record.</p>}
      <ul className={classes.list}>
        {items.map(({ rule, level, path, message, fix }) => (
          <li key={`${rule} ${path} ${message}`}>
            <Tag voice={levels[level].voice}>{levels[level].text}</Tag> {message}
            <div className={classes.quiet}>{fix}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
