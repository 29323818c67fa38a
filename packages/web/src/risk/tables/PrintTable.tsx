import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../words/index.ts';
import { textOf, valueAt } from './cells.ts';
import { type Column, derivedText } from './columns.ts';
import type { TableRow } from './queries.ts';
import type { Stretch } from './stretch.ts';
import { far } from './table-keys.ts';
import classes from './tables.module.css';
import type { Rows } from './use-rows.ts';

type Props = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly total: number;
  readonly here: Rows['here'];
};

/** On paper the whole list stands as one table with its heading on every page; on the screen there is none of it. */
export function PrintTable({ title, columns, total, here }: Props) {
  const [printed, setPrinted] = useState<Stretch>();
  useEffect(() => {
    const before = () => flushSync(() => setPrinted(here(0, Math.max(0, total - 1))));
    const after = () => setPrinted(undefined);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [here, total]);
  if (printed === undefined) return null;
  return (
    <table className={classes.printed} data-many={columns.length > 12 || undefined}>
      <caption>
        {title} · {t('tables.print.count', { count: printed.rows.length, total })}
        {printed.rows.length < total && (
          <strong>{t('tables.print.part', { count: total - printed.rows.length, far })}</strong>
        )}
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
        {printed.rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column) => (
              <td key={column.id}>
                {printedText(column, row, printed.titles) || (column.assessed && t('tables.verdict.none'))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function printedText(column: Column, row: TableRow, titles: Readonly<Record<string, string>>): string {
  if (column.derived) return derivedText(column.derived, row, column.scale);
  if (column.editor === undefined || column.path === undefined) return '';
  return textOf(column.editor, valueAt(row.body, column.path), titles);
}
