import { cellOfRow, type MappedColumn, type Sheet, type SheetRow } from './sheet.ts';
import { rowPerItem } from './sheet-kinds.ts';

/** The rows of one record. A kind with a row for each item of a list has several that name the same record. */
export function groupsOf(sheet: Sheet, columns: readonly MappedColumn[]): readonly (readonly SheetRow[])[] {
  const filled = sheet.rows.filter((row) => columns.some(({ at }) => cellOfRow(row, at) !== ''));
  if (rowPerItem[sheet.kind] === undefined) return filled.map((row) => [row]);
  const textOf = (row: SheetRow, path: string) => {
    const column = columns.find((each) => each.path === path);
    return column === undefined ? '' : cellOfRow(row, column.at).toLowerCase();
  };
  const groups: SheetRow[][] = [];
  const byKey = new Map<string, SheetRow[]>();
  for (const row of filled) {
    const key = textOf(row, 'key');
    const last = groups.at(-1);
    const [first] = last ?? [];
    const isSame =
      first !== undefined && textOf(first, 'key') === '' && continues(textOf(row, 'title'), textOf(first, 'title'));
    const group = key === '' ? (isSame ? last : undefined) : byKey.get(key);
    if (group !== undefined) {
      group.push(row);
      continue;
    }
    const made = [row];
    groups.push(made);
    if (key !== '') byKey.set(key, made);
  }
  return groups;
}

/** A row without a key goes on with the new record above it where it repeats the title, or leaves it out. */
function continues(title: string, above: string): boolean {
  return title === '' || title === above;
}
