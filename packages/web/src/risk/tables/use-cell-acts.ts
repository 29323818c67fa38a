import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { t } from '../../words/index.ts';
import { toClipboard } from './clipboard.ts';
import { copyWhenThere } from './copy-when-there.ts';
import type { GridColumn } from './GridCell.tsx';
import { focusActiveCell } from './grid-places.ts';
import { asShown, type GridStore } from './grid-store.ts';
import { printedText } from './PrintTable.tsx';
import { type Planned, plannedAgain, plannedCell, plannedPaste, type Refusal, spread } from './plan.ts';
import type { TableRow } from './queries.ts';
import { rangeOf } from './ranges.ts';
import { sentenceOfRefusal } from './sentence-of-refusal.ts';
import type { Stretch } from './stretch.ts';
import type { UnsentCell } from './unsent/unsent-cells.ts';
import type { Columns } from './use-columns.ts';
import type { Edits } from './use-edits.ts';
import type { Rows } from './use-rows.ts';
import { hasConsequences } from './use-trial.ts';

/** What stands over the table to be looked at before it is written. */
export type Dialog =
  | { readonly kind: 'paste'; readonly planned: readonly Planned[] }
  | { readonly kind: 'emptying'; readonly planned: readonly Planned[] }
  | { readonly kind: 'unsent'; readonly planned: readonly Planned[] }
  | { readonly kind: 'bulk'; readonly rows: readonly TableRow[]; readonly start: string | undefined };

type Table = {
  readonly device: string;
  readonly store: GridStore;
  readonly rows: Rows;
  readonly columns: Columns;
  readonly edits: Edits;
};

/** What is done to the selected cells: typed, emptied, copied, pasted, set all at once. */
export function useCellActs({ device, store, rows, columns: { shown: columns, all }, edits }: Table) {
  const { note } = edits;
  const { load } = rows;
  const [dialog, setDialog] = useState<Dialog>();

  const shown = useCallback((row: TableRow) => asShown(row, columns, store.get().cells), [columns, store]);
  const selected = useCallback(async () => {
    const range = rangeOf(store.get().selection);
    const { rows: found } = await load(range.top, range.bottom);
    note(found);
    return { rows: found.map(shown), columns: columns.slice(range.left, range.right + 1) };
  }, [store, load, note, shown, columns]);

  function type(row: TableRow, column: GridColumn, text: string) {
    edits.type(plannedCell(row, column, text)?.change);
  }

  function change(row: TableRow, column: GridColumn, text: string): boolean {
    const cell = plannedCell(row, column, text);
    if (cell?.change) edits.save([cell.change]);
    else if (cell?.refused) {
      const { key, version } = row;
      const path = column.path ?? column.id;
      edits.refuse({ key, path, version, before: cell.was, after: text }, sentenceOfRefusal(cell.refused));
    }
    edits.type(undefined);
    return cell?.refused === undefined;
  }

  async function clear() {
    const found = await selected();
    const planned = found.rows.flatMap((row) => found.columns.flatMap((column) => plannedCell(row, column, '') ?? []));
    const changes = planned.flatMap((cell) => cell.change ?? []);
    const [refused] = planned.flatMap((cell) => cell.refused ?? []);
    // Approvals that fall are not given again by Undo: many at once are looked at first, as in a paste.
    if (changes.length > 1 && (await hasConsequences(device, edits.batchOf(changes))))
      setDialog({ kind: 'emptying', planned });
    else if (changes.length > 0) edits.save(changes);
    else if (refused) refuse(refused);
  }

  /** Said once, however many keys are pressed while it can be read. */
  function refuse(refusal: Refusal) {
    const message = sentenceOfRefusal(refusal);
    notifications.show({ id: message, message, withBorder: true });
  }

  async function paste(cells: readonly (readonly string[])[]) {
    const { top, bottom, left, right } = rangeOf(store.get().selection);
    const block = spread(cells, bottom - top + 1, right - left + 1);
    const { rows: found } = await load(top, Math.min(top + block.length, rows.total ?? 0) - 1);
    note(found);
    setDialog({
      kind: 'paste',
      planned: plannedPaste({ cells: block, rows: found.map(shown), columns: columns.slice(left) }),
    });
  }

  function copy(): string | undefined {
    const { top, bottom, left, right } = rangeOf(store.get().selection);
    const textIn = ({ rows: found, titles }: Stretch) =>
      toClipboard(found.map((row) => columns.slice(left, right + 1).map((column) => printedText(column, row, titles))));
    const here = rows.here(top, bottom);
    if (here.isWhole) return textIn(here);
    const count = bottom - top + 1;
    const say = (message: string) => notifications.show({ message, withBorder: true });
    copyWhenThere(load(top, bottom).then(textIn)).then(
      (isCopied) => say(isCopied ? t('tables.copied', { count }) : t('tables.copyAgain', { count })),
      ({ message }: Error) => say(message),
    );
    return undefined;
  }

  const bulk = useCallback(async () => {
    const found = await selected();
    const start = columns[store.get().selection.to.column]?.id;
    setDialog({ kind: 'bulk', rows: found.rows, start });
  }, [selected, columns, store]);

  function look(cells: readonly UnsentCell[]) {
    setDialog({ kind: 'unsent', planned: cells.map((cell) => plannedAgain(cell, all)) });
  }

  function close() {
    setDialog(undefined);
    setTimeout(focusActiveCell);
  }

  return { dialog, type, change, clear, refuse, paste, copy, bulk, look, close };
}
