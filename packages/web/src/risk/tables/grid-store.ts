import { useCallback, useSyncExternalStore } from 'react';
import { type Body, withValue } from './cells.ts';
import { rangeOf, type Selection } from './ranges.ts';

/** A cell whose value is on its way to the server, has just been saved, waits to be sent, or was refused. */
export type CellState =
  | { readonly kind: 'saving' | 'saved' | 'unsaved'; readonly value: string | undefined }
  | { readonly kind: 'refused'; readonly value: string | undefined; readonly sentence: string };

export type GridState = {
  readonly selection: Selection;
  /** What the editor of the active cell starts with; undefined while nothing is edited. */
  readonly editing: { readonly text: string | undefined } | undefined;
  readonly hasFocus: boolean;
  /** Esc was the last key: Tab goes out of the table and not to the next cell. */
  readonly isLeaving: boolean;
  /** By key and column: `SR-1 title`. */
  readonly cells: ReadonlyMap<string, CellState>;
};

export type GridStore = {
  readonly get: () => GridState;
  readonly set: (change: Partial<GridState>) => void;
  readonly subscribe: (hear: () => void) => () => void;
};

const start: GridState = {
  selection: { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } },
  editing: undefined,
  hasFocus: false,
  isLeaving: false,
  cells: new Map(),
};

/** Held outside React: a row hears only of what is about itself, so that a move of the cursor draws two rows and not all. */
export function gridStore(): GridStore {
  let state = start;
  const hearers = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const hear of hearers) hear();
    },
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

/** The row as the screen shows it: with what is on its way and what is not saved. */
export function asShown<Row extends { readonly key: string; readonly body: Body }>(
  row: Row,
  columns: readonly { readonly path?: string | undefined }[],
  cells: GridState['cells'],
): Row {
  if (cells.size === 0) return row;
  const body = columns.reduce<Body>((shown, { path = '' }) => {
    const state = cells.get(cellName(row.key, path));
    return state ? withValue(shown, path, state.value) : shown;
  }, row.body);
  return { ...row, body };
}

export function cellName(key: string, column: string): string {
  return `${key} ${column}`;
}

export function withCells(
  cells: ReadonlyMap<string, CellState>,
  changes: readonly (readonly [name: string, state: CellState | undefined])[],
): ReadonlyMap<string, CellState> {
  const next = new Map(cells);
  for (const [name, state] of changes) {
    if (state === undefined) next.delete(name);
    else next.set(name, state);
  }
  return next;
}

export function useGrid<Value extends string | number | boolean | undefined>(
  store: GridStore,
  select: (state: GridState) => Value,
): Value {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export type RowView = {
  readonly active: number | undefined;
  readonly left: number;
  readonly right: number;
  readonly isEditing: boolean;
};

/** What of the selection lies in a row, as one text that changes only when the row has to be drawn anew. */
export function useRowView(store: GridStore, index: number): RowView {
  const seen = useGrid(store, ({ selection, editing }) => {
    const { top, bottom, left, right } = rangeOf(selection);
    const active = selection.to.row === index ? selection.to.column : '';
    const selected = index >= top && index <= bottom ? `${left},${right}` : ',';
    return `${active},${selected},${active !== '' && editing !== undefined ? 1 : ''}`;
  });
  const [active = '', left = '', right = '', editing] = seen.split(',');
  return {
    active: active === '' ? undefined : Number(active),
    left: left === '' ? 0 : Number(left),
    right: right === '' ? -1 : Number(right),
    isEditing: editing === '1',
  };
}

export function useCellState(store: GridStore, name: string): CellState | undefined {
  const get = useCallback(() => store.get().cells.get(name), [store, name]);
  return useSyncExternalStore(store.subscribe, get);
}
