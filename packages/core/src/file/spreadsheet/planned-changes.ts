import { canonicalText, say } from '../../kernel/index.ts';
import type { DeviceFile } from '../device-file.ts';
import { type FileRecord, kindNamed, kindOfKey } from '../registry.ts';
import { shortened } from './cell-value.ts';
import { type LeftColumn, leftColumns } from './left-columns.ts';
import { statusNotes, versionFaults, versionNotes } from './locked-cells.ts';
import { itemsOfRows } from './row-items.ts';
import { type CellChange, disagreements, type Fields, withCells } from './row-record.ts';
import { cellOfRow, type MappedColumn, mappedColumns, type Sheet, type SheetRow } from './sheet.ts';
import { type SheetContext, sheetContext } from './sheet-context.ts';
import { type CellFault, faultAt, faultOfColumn, faultOfField, issueMessage } from './sheet-faults.ts';
import { groupsOf } from './sheet-groups.ts';
import { rowPerItem, startOf } from './sheet-kinds.ts';

/** A record that the rows make or change. */
export type PlannedChange = {
  /** Absent where the record is new. */
  readonly key?: string;
  readonly title: string;
  readonly rows: readonly number[];
  readonly itemRows: readonly number[];
  readonly body: Fields;
  readonly cells: readonly CellChange[];
};

export type Plan = {
  readonly changes: readonly PlannedChange[];
  /** Records whose rows say what is there already. */
  readonly unchanged: number;
  readonly faults: readonly CellFault[];
  /** Nothing that stands in the way, but a person should know. */
  readonly notes: readonly CellFault[];
  /** Columns of the file that go nowhere. */
  readonly left: readonly LeftColumn[];
};

type Planning = {
  readonly sheet: Sheet;
  readonly file: DeviceFile;
  readonly versionOf: (key: string) => number | undefined;
  readonly columns: readonly MappedColumn[];
  readonly context: SheetContext;
};

/** Without a change the rows say what is there already. */
type Planned =
  | { readonly change?: PlannedChange; readonly notes: readonly CellFault[] }
  | { readonly faults: readonly CellFault[] };

/** What the rows of a file would make and change, row by row; every fault of every cell is told. */
export function plannedChanges(
  sheet: Sheet,
  file: DeviceFile,
  versionOf: (key: string) => number | undefined = () => undefined,
): Plan {
  const columns = mappedColumns(sheet);
  const planning: Planning = { sheet, file, versionOf, columns, context: sheetContext(file) };
  const [changes, faults, notes]: [PlannedChange[], CellFault[], CellFault[]] = [[], [], []];
  const seen = new Map<string, number>();
  let unchanged = 0;
  for (const rows of groupsOf(sheet, columns)) {
    if (rows.some(({ number }) => sheet.leaveOut?.has(number))) continue;
    const twice = repeated(planning, rows, seen);
    const planned = twice === undefined ? plannedOf(planning, rows) : { faults: [twice] };
    if ('faults' in planned) faults.push(...planned.faults);
    else {
      if (planned.change === undefined) unchanged += 1;
      else changes.push(planned.change);
      notes.push(...planned.notes);
    }
  }
  return { changes, unchanged, faults, notes, left: leftColumns(sheet) };
}

/** The same key in two rows would be two changes of one record, and only one could be right. */
function repeated({ columns }: Planning, rows: readonly SheetRow[], seen: Map<string, number>): CellFault | undefined {
  const column = columns.find(({ path }) => path === 'key');
  const [row] = rows;
  if (column === undefined || row === undefined) return undefined;
  const key = cellOfRow(row, column.at).toLowerCase();
  if (key === '') return undefined;
  const before = seen.get(key);
  if (before !== undefined)
    return faultAt(
      column,
      row.number,
      say`“${shortened(cellOfRow(row, column.at))}” is in row ${before} already: leave one of them out`,
    );
  seen.set(key, row.number);
  return undefined;
}

function plannedOf(planning: Planning, rows: readonly SheetRow[]): Planned {
  const { sheet, columns, context } = planning;
  const [first] = rows;
  if (first === undefined) return { notes: [] };
  const named = recordNamed(planning, first);
  if (named !== undefined && 'message' in named) return { faults: [named] };
  const before: Fields | undefined = named?.body;
  const list = rowPerItem[sheet.kind];
  const own = columns.filter(({ path, isLocked }) => !isLocked && path !== 'key' && !path.includes('*'));
  const fields = own.map((column) => ({ ...column, field: column.path.split('.') }));
  const written = withCells(before ?? startOf(sheet.kind), first, fields, context);
  const faults = [...written.faults, ...disagreements(rows, own)];
  const cells = [...written.cells];
  let { body } = written;
  let itemRows: readonly number[] = [];
  const itemColumns = columns.filter(({ path }) => path.includes('*'));
  if (list !== undefined && itemColumns.length > 0) {
    // A list of items is an array of objects of the schema.
    const kept = (before?.[list] ?? []) as readonly Fields[];
    const record = named?.key ?? say`this record`;
    const items = itemsOfRows({ rows, columns: itemColumns, before: kept, record }, context);
    if (items.items.length > 0) body = { ...body, [list]: items.items };
    itemRows = items.itemRows;
    cells.push(...items.cells);
    faults.push(...items.faults);
  }
  const read = kindNamed(sheet.kind).body.safeParse(body, { reportInput: true });
  if (!read.success) {
    const placed = { kind: sheet.kind, columns, rows, itemRows };
    const told = read.error.issues.map((issue) => faultOfField(placed, issue.path, issueMessage(issue)));
    faults.push(...told.filter((fault) => !faults.some((known) => isSameCell(known, fault))));
  }
  const isSame = read.success && before !== undefined && canonicalText(read.data) === canonicalText(before);
  const version = named === undefined ? undefined : planning.versionOf(named.key);
  const shown = { columns, rows, record: named, version };
  const [ofStatus, ofVersion] = [[...statusNotes(shown), ...versionNotes(shown)], versionFaults(shown)];
  if (faults.length === 0 && isSame) return { notes: [...ofStatus, ...ofVersion] };
  faults.push(...retiredFaults(planning, first, named), ...(named === undefined ? [] : ofVersion));
  if (faults.length > 0) return { faults };
  return {
    change: {
      ...(named && { key: named.key }),
      title: String(body.title),
      rows: rows.map(({ number }) => number),
      itemRows,
      body,
      cells,
    },
    notes: [...twinNotes(planning, first, named), ...ofStatus, ...(named === undefined ? ofVersion : [])],
  };
}

function isSameCell(a: CellFault, b: CellFault): boolean {
  return a.row === b.row && a.column !== undefined && a.column === b.column;
}

/** The record that the row's key names; undefined for a new one. */
function recordNamed({ sheet, file, columns, context }: Planning, row: SheetRow): FileRecord | CellFault | undefined {
  const column = columns.find(({ path }) => path === 'key');
  const text = column === undefined ? '' : cellOfRow(row, column.at);
  if (column === undefined || text === '') return undefined;
  const key = context.keyLike(text);
  const record = key === undefined ? undefined : file.record(key);
  const [one] = kindNamed(sheet.kind).name;
  if (record === undefined)
    return faultAt(
      column,
      row.number,
      say`“${shortened(text)}” is no record of this device: empty the cell to make a new ${one}, or write a key that is there`,
    );
  if (record.kind !== sheet.kind)
    return faultAt(
      column,
      row.number,
      say`“${shortened(text)}” is of the kind ${kindOfKey(record.key)?.name[0]}, not ${one}: empty the cell, or write a key of that kind`,
    );
  return record;
}

/** What is right in itself, but must not be written over what is there. */
function retiredFaults({ columns }: Planning, row: SheetRow, record: FileRecord | undefined): readonly CellFault[] {
  const key = columns.find(({ path }) => path === 'key');
  if (record?.body.status !== 'retired' || key === undefined) return [];
  return [faultAt(key, row.number, say`“${record.key}” is retired, and stays as it is: leave the row out`)];
}

function twinNotes(
  { sheet, columns, context }: Planning,
  row: SheetRow,
  record: FileRecord | undefined,
): readonly CellFault[] {
  const title = columns.find(({ path }) => path === 'title');
  if (record !== undefined || title === undefined) return [];
  const { prefix, name } = kindNamed(sheet.kind);
  const [twin] = context.keysTitled(cellOfRow(row, title.at), [prefix]);
  if (twin === undefined) return [];
  const how = say`write its key in the row to change it, or a second ${name[0]} is made`;
  return [faultOfColumn(title, row.number, say`is that of ${twin} too: ${how}`)];
}
