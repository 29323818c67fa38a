import { useEffect, useRef } from 'react';
import { useEntry } from '../../ui/use-address.ts';
import type { GridColumn } from './GridCell.tsx';
import type { GridStore } from './grid-store.ts';
import type { Place } from './ranges.ts';
import type { Rows } from './use-rows.ts';

/** A cell by what it is about, for the list may be another when one comes back to it. */
type Kept = { readonly row: number; readonly key: string; readonly column: string };

/** By the entry of the browser's history: Back finds the cell, and a new visit starts at the top. */
const kept = new Map<string, Kept>();

type Given = {
  readonly store: GridStore;
  readonly rows: Rows;
  readonly columns: readonly GridColumn[];
  readonly returnTo: (place: Place) => void;
};

/** Keeps where the cursor is, and leads back to it who returns to the table by Back. */
export function useKeptPlace(given: Given): void {
  const { store, rows } = given;
  const entry = useEntry();
  const latest = useRef(given);
  latest.current = given;
  const returnsTo = useRef(kept.get(entry() ?? ''));
  const letGo = useRef<() => void>(undefined);
  const isThere = (rows.total ?? 0) > 0;

  useEffect(
    () =>
      store.subscribe(() => {
        const { rows, columns } = latest.current;
        const { row, column } = store.get().selection.to;
        const [at, key, id] = [entry(), rows.row(row)?.key, columns[column]?.id];
        if (at !== undefined && key !== undefined && id !== undefined) kept.set(at, { row, key, column: id });
      }),
    [store, entry],
  );

  useEffect(() => {
    if (returnsTo.current === undefined || !isThere) return;
    // After the page has put the focus where a page begins.
    const frame = requestAnimationFrame(() => {
      const { rows, columns } = latest.current;
      const to = returnsTo.current && placeOf(returnsTo.current, rows, columns);
      returnsTo.current = undefined;
      if (to === undefined) return;
      store.set({ hasFocus: true });
      letGo.current = untilSomebodyActs(() => latest.current.returnTo(to));
    });
    return () => cancelAnimationFrame(frame);
  }, [isThere, store]);
  useEffect(() => () => letGo.current?.(), []);
}

/** What stands above the table may come after its rows, and push them down: the cell is led into view each time. */
function untilSomebodyActs(show: () => void): () => void {
  const over = new AbortController();
  const observer = new ResizeObserver(show);
  show();
  observer.observe(document.body);
  const letGo = () => {
    observer.disconnect();
    over.abort();
  };
  for (const act of ['keydown', 'pointerdown', 'wheel', 'touchstart'])
    window.addEventListener(act, letGo, { capture: true, passive: true, signal: over.signal });
  return letGo;
}

/** How far rows may have moved meanwhile, to be found again. */
const near = 50;

function placeOf({ row, key, column }: Kept, rows: Rows, columns: readonly GridColumn[]): Place {
  const last = (rows.total ?? 1) - 1;
  const across = columns.findIndex(({ id }) => id === column);
  const place = { row: Math.min(row, last), column: Math.max(0, across) };
  for (let at = Math.max(0, row - near); at <= Math.min(last, row + near); at += 1)
    if (rows.row(at)?.key === key) return { ...place, row: at };
  return place;
}
