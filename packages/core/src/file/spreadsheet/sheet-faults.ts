import type { z } from 'zod';
import { say } from '../../kernel/index.ts';
import { isMissing, messageOf } from '../folder.ts';
import { columnsOf } from './column.ts';
import type { MappedColumn, SheetRow } from './sheet.ts';
import { rowPerItem, type SheetKind } from './sheet-kinds.ts';

/** What is wrong with a cell: where it stands, and a sentence that says what it is and what to do. */
export type CellFault = {
  readonly row: number;
  /** Of the file, from 0; absent where no column of the file is the field's. */
  readonly column?: number;
  readonly heading: string;
  readonly message: string;
};

type Placed = {
  readonly kind: SheetKind;
  readonly columns: readonly MappedColumn[];
  readonly rows: readonly SheetRow[];
  /** The row of each item, in the order of the list that takes a row for each. */
  readonly itemRows: readonly number[];
};

/** A message that quotes the cell stands by itself. */
export function faultAt(column: MappedColumn, row: number, message: string): CellFault {
  return { row, column: column.at, heading: column.heading, message: sentence(message) };
}

/** A message that goes on from the name of the field. */
export function faultOfColumn(column: MappedColumn, row: number, message: string): CellFault {
  return faultAt(column, row, `${column.heading} ${message}`);
}

/** The cell that a field came from, or would have come from. */
export function faultOfField(placed: Placed, path: readonly PropertyKey[], message: string): CellFault {
  const { kind, columns, rows, itemRows } = placed;
  const own = path[0] === rowPerItem[kind] && typeof path[1] === 'number' ? path[1] : undefined;
  const names = path.filter((step) => typeof step === 'string');
  const field = own === undefined ? names.join('.') : [names[0], '*', ...names.slice(1)].join('.');
  const row = (own === undefined ? undefined : itemRows[own]) ?? rows[0]?.number ?? 0;
  const mapped = nearest(columns, field);
  if (mapped !== undefined) return faultOfColumn(mapped, row, message);
  const { heading = field } = nearest(columnsOf(kind), field) ?? {};
  return { row, heading, message: sentence(`${heading} ${message}`) };
}

export function issueMessage(issue: z.core.$ZodIssue): string {
  return isMissing(issue) ? say`is missing: fill it in, or leave the row out` : messageOf(issue);
}

function nearest<Each extends { readonly path: string }>(columns: readonly Each[], field: string): Each | undefined {
  return (
    columns.find(({ path }) => path === field) ??
    columns.find(({ path }) => field.startsWith(`${path}.`)) ??
    columns.find(({ path }) => path.startsWith(`${field}.`))
  );
}

function sentence(said: string): string {
  return said.endsWith('.') ? said : `${said}.`;
}
