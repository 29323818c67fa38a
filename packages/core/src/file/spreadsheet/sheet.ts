import { oneLineEnd } from './cell-text.ts';
import { type Column, columnAt } from './column.ts';
import { unguarded } from './guard.ts';
import type { Mapping } from './mapping.ts';
import type { SheetKind } from './sheet-kinds.ts';

/** What a file says, as text, and where each of its columns goes. */
export type Sheet = {
  readonly kind: SheetKind;
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  readonly rows: readonly SheetRow[];
  /** Numbers of rows that are not taken; with one of them its whole record is left as it is. */
  readonly leaveOut?: ReadonlySet<number>;
};

/** `number`: as the spreadsheet program counts its rows, from 1. */
export type SheetRow = { readonly number: number; readonly cells: readonly string[] };

/** A column of the file that goes to a field. */
export type MappedColumn = Column & { readonly at: number };

export function mappedColumns({ kind, mapping }: Pick<Sheet, 'kind' | 'mapping'>): readonly MappedColumn[] {
  return mapping.flatMap((path, at) => {
    const column = path === undefined ? undefined : columnAt(kind, path);
    return column === undefined ? [] : [{ ...column, at }];
  });
}

export function cellOfRow(row: SheetRow, at: number): string {
  return oneLineEnd(unguarded(row.cells[at] ?? ''));
}

/** A, B, … Z, AA: as the spreadsheet program calls the columns, from 0. */
export function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (at % 26));
}
