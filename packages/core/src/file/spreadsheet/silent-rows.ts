import { cellOfRow, columnLetter, type Sheet } from './sheet.ts';

/** A row that is not taken, for all that it says stands in columns that go nowhere. */
export type SilentRow = { readonly number: number; readonly letters: readonly string[] };

/** Rows that would be gone without a word, each with the columns in which it says something. */
export function silentRows({
  headings,
  mapping,
  rows,
}: Pick<Sheet, 'headings' | 'mapping' | 'rows'>): readonly SilentRow[] {
  return rows.flatMap((row) => {
    const filled = headings.flatMap((_, at) => (cellOfRow(row, at) === '' ? [] : at));
    if (filled.length === 0 || filled.some((at) => mapping[at] !== undefined)) return [];
    return { number: row.number, letters: filled.map(columnLetter) };
  });
}
