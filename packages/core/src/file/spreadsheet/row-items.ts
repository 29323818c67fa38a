import { say } from '../../kernel/index.ts';
import { type CellChange, type Fields, withCells } from './row-record.ts';
import { cellOfRow, type MappedColumn, type SheetRow } from './sheet.ts';
import type { SheetContext } from './sheet-context.ts';
import { type CellFault, faultAt, faultOfColumn } from './sheet-faults.ts';

type Items = {
  readonly items: readonly Fields[];
  readonly itemRows: readonly number[];
  readonly cells: readonly CellChange[];
  readonly faults: readonly CellFault[];
};

type Rows = {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly MappedColumn[];
  readonly before: readonly Fields[];
  /** As a sentence calls the record: its key, or `this record`. */
  readonly record: string;
};

/** The items of a list that takes a row for each. What has no row stays: absence takes nothing away. */
export function itemsOfRows({ rows, columns, before, record }: Rows, context: SheetContext): Items {
  const items = [...before];
  const itemRows: number[] = [];
  const cells: CellChange[] = [];
  const faults: CellFault[] = [];
  const filled = rows.filter((row) => columns.some(({ at }) => cellOfRow(row, at) !== ''));
  const ids = columns.find(({ path }) => path.endsWith('.*.id'));
  const fields = columns.map((column) => ({ ...column, field: [column.path.slice(column.path.indexOf('*') + 2)] }));
  for (const row of filled) {
    const [column] = columns;
    const said = ids === undefined ? '' : cellOfRow(row, ids.at);
    const place = placeOf({ said, before, isAlone: filled.length === 1 }, items);
    if (place === undefined) {
      const known = before.map(({ id }) => String(id)).join(', ');
      const message = say`is not told apart: ${record} has the sequences ${known}; say which one is meant in a column Sequence`;
      if (column !== undefined) faults.push(faultOfColumn(ids ?? column, row.number, message));
      continue;
    }
    if (itemRows[place] !== undefined) {
      faults.push(
        faultAt(
          ids ?? fields[0]!,
          row.number,
          say`“${said}” is in row ${itemRows[place]} already: give each sequence its own letter`,
        ),
      );
      continue;
    }
    itemRows[place] = row.number;
    const start = items[place] ?? { id: said === '' ? freeId(items) : said.toUpperCase() };
    const written = withCells(
      start,
      row,
      fields.filter(({ path }) => !path.endsWith('.*.id')),
      context,
    );
    items[place] = written.body;
    cells.push(...written.cells);
    faults.push(...written.faults);
  }
  return { items, itemRows, cells, faults };
}

type Asked = { readonly said: string; readonly before: readonly Fields[]; readonly isAlone: boolean };

/** By its id; without one it is the only one there, or a new one where there are none yet. */
function placeOf({ said, before, isAlone }: Asked, items: readonly Fields[]): number | undefined {
  if (said !== '') {
    const at = items.findIndex(({ id }) => String(id).toLowerCase() === said.toLowerCase());
    return at === -1 ? items.length : at;
  }
  if (before.length === 0) return items.length;
  return before.length === 1 && isAlone ? 0 : undefined;
}

function freeId(items: readonly Fields[]): string {
  const taken = new Set(items.map(({ id }) => id));
  for (let at = 0; ; at += 1) {
    const letter = String.fromCharCode(65 + (at % 26));
    const id = at < 26 ? letter : `${letter}${Math.floor(at / 26)}`;
    if (!taken.has(id)) return id;
  }
}
