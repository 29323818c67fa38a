import type { Permission } from '@suture/core/access';
import { type Body, type Editor, readText, valueAt } from './cells.ts';
import type { UnsentCell, Written } from './unsent/unsent-cells.ts';

/** A cell that is to change, or is not and why. */
export type Planned = {
  readonly key: string;
  readonly column: string;
  readonly was: string | undefined;
  readonly text: string;
  readonly change?: Written;
  readonly refused?: Refusal;
};

export type Refusal =
  | { readonly why: 'derived' | 'notARecord' | 'noRow' | 'noColumn' | 'retired' }
  | { readonly why: 'notAnOption'; readonly options: readonly string[] }
  | { readonly why: 'said'; readonly sentence: string };

export type PlanColumn = {
  readonly id: string;
  readonly path?: string | undefined;
  readonly editor?: Editor | undefined;
  readonly permission: Permission;
};

export type PlanRow = Pick<Written, 'key' | 'version'> & { readonly status: string; readonly body: Body };

/** Why nothing at all can be written in a cell, known before anything is typed. */
export function refusalOf({ status }: Pick<PlanRow, 'status'>, { permission }: PlanColumn): Refusal | undefined {
  if (status === 'retired') return { why: 'retired' };
  return permission.allowed ? undefined : { why: 'said', sentence: permission.reason };
}

/** What a text would do to a cell; undefined where it says what is there already. */
export function plannedCell(row: PlanRow, column: PlanColumn, text: string): Planned | undefined {
  const { id, path, editor } = column;
  const cell = { key: row.key, column: id, text };
  if (path === undefined || editor === undefined) return { ...cell, was: undefined, refused: { why: 'derived' } };
  const was = valueAt(row.body, path);
  const read = readText(editor, text);
  if ('refused' in read) return { ...cell, was, refused: read.refused };
  if (read.value === was) return undefined;
  const refused = refusalOf(row, column);
  if (refused) return { ...cell, was, refused };
  return { ...cell, was, change: { key: row.key, path, before: was, after: read.value, version: row.version } };
}

/** A cell that is not saved, to be decided on: what stands there now, and what would. */
export function plannedAgain(unsent: UnsentCell, columns: readonly PlanColumn[]): Planned {
  const { key, path, before, after = '', stands, sentence = '' } = unsent;
  const column = columns.find((each) => each.path === path)?.id ?? path;
  const cell = { key, column, was: before, text: after };
  return stands === 'unreadable' ? { ...cell, refused: { why: 'said', sentence } } : { ...cell, change: unsent };
}

type Pasting = {
  readonly cells: readonly (readonly string[])[];
  readonly rows: readonly PlanRow[];
  readonly columns: readonly PlanColumn[];
};

/** Cells of the clipboard laid over rows and columns that begin where the selection does. */
export function plannedPaste({ cells, rows, columns }: Pasting): readonly Planned[] {
  return cells.flatMap((texts, down) =>
    texts.flatMap((text, right): readonly Planned[] => {
      const row = rows[down];
      const column = columns[right];
      if (row === undefined || column === undefined) {
        if (text.trim() === '') return [];
        const why = row === undefined ? 'noRow' : 'noColumn';
        return [{ key: row?.key ?? '', column: column?.id ?? '', was: undefined, text, refused: { why } }];
      }
      // Copied along with what is edited: a derived cell is passed over, unless it is all that was pasted.
      if (column.path === undefined && texts.length > 1) return [];
      const cell = plannedCell(row, column, text);
      return cell ? [cell] : [];
    }),
  );
}

/** One copied cell fills every cell of the selection; a block is laid once, from the first cell on. */
export function spread(
  cells: readonly (readonly string[])[],
  height: number,
  width: number,
): readonly (readonly string[])[] {
  const [[text] = []] = cells;
  if (cells.length !== 1 || cells[0]?.length !== 1 || text === undefined) return cells;
  return Array.from({ length: height }, () => Array.from({ length: width }, () => text));
}
