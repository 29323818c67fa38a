import type { SheetRow } from './sheet.ts';

type Cells = readonly (readonly string[])[];

/** The headings of a sheet, as many as its widest row has cells: a column without one is a column all the same. */
export function headingsIn(rows: Cells, headingRow: number): readonly string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const given = rows[headingRow] ?? [];
  return Array.from({ length: width }, (_, column) => given[column] ?? '');
}

/** Rows below the headings that say something, numbered as the spreadsheet program does. */
export function rowsBelow(rows: Cells, headingRow: number): readonly SheetRow[] {
  return rows
    .map((cells, at) => ({ number: at + 1, cells }))
    .slice(headingRow + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
