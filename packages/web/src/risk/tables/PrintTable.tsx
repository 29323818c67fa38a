import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../words/index.ts';
import { textOf, valueAt } from './cells.ts';
import { type Column, derivedText } from './columns.ts';
import type { TableRow } from './queries.ts';
import classes from './tables.module.css';

type Props = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly titles: Readonly<Record<string, string>>;
  readonly total: number;
  /** Those that are there by now. */
  readonly rows: () => readonly TableRow[];
};

/** On paper the whole list stands as one table with its heading on every page; on the screen there is none of it. */
export function PrintTable({ title, columns, titles, total, rows }: Props) {
  const [printed, setPrinted] = useState<readonly TableRow[]>();
  useEffect(() => {
    const before = () => flushSync(() => setPrinted(rows()));
    const after = () => setPrinted(undefined);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [rows]);
  if (printed === undefined) return null;
  return (
    <table className={classes.printed}>
      <caption>
        {title} · {t('tables.print.count', { count: printed.length, total })}
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, title: heading }) => (
            <th key={id} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {printed.map((row) => (
          <tr key={row.key}>
            {columns.map((column) => (
              <td key={column.id}>{printedText(column, row, titles)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function printedText(column: Column, row: TableRow, titles: Readonly<Record<string, string>>): string {
  if (column.derived) return derivedText(column.derived, row);
  if (column.editor === undefined || column.path === undefined) return '';
  return textOf(column.editor, valueAt(row.body, column.path), titles);
}
