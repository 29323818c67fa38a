import type { KeyboardEvent } from 'react';
import { focusActiveCell, headingOf, isInCell } from './grid-places.ts';
import type { GridStore } from './grid-store.ts';
import { type Bounds, moved, type Place, tabbed } from './ranges.ts';

type Hands = {
  readonly store: GridStore;
  readonly bounds: () => Bounds;
  readonly goTo: (to: Place, isExtending?: boolean) => void;
  /** Opens the editor of the active cell: on what stands there, or with what was typed in its place. */
  readonly edit: (text?: string) => void;
  readonly selectAll: () => void;
  /** The button that sorts by a column. */
  readonly sortOf: (column: number) => HTMLElement | undefined;
  readonly onClear: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

/** What the keys do in the table; what they do in an open editor is the editor's. */
export function gridKeys(hands: Hands): (event: KeyboardEvent) => void {
  const { store, bounds, goTo, edit, selectAll, sortOf, onClear, onUndo, onRedo } = hands;

  function press(event: KeyboardEvent): void {
    const { selection, editing, isLeaving } = store.get();
    const heading = headingOf(event.target);
    if (heading !== undefined && event.key === 'ArrowDown') {
      event.preventDefault();
      goTo({ row: 0, column: heading });
      requestAnimationFrame(focusActiveCell);
    }
    if (editing !== undefined || !isInCell(event.target)) return;
    if (isLeaving && event.key === 'Tab') return;
    if (isLeaving && event.key !== 'Shift') store.set({ isLeaving: false });
    const far = event.ctrlKey || event.metaKey;
    const next = moved(selection.to, { key: event.key, far }, bounds());
    const done = () => event.preventDefault();
    const above = event.key === 'ArrowUp' && selection.to.row === 0 && !far ? sortOf(selection.to.column) : undefined;
    if (above && !event.shiftKey && !event.altKey) {
      done();
      above.focus();
    } else if (next && !event.altKey) {
      done();
      goTo(next, event.shiftKey);
    } else if (event.key === 'Tab') {
      const on = tabbed(selection.to, event.shiftKey, bounds());
      // Past either end Tab leaves the table.
      if (on === undefined) return;
      done();
      goTo(on);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      done();
      edit();
    } else if (event.key === 'Escape') {
      store.set({ selection: { from: selection.to, to: selection.to }, isLeaving: true });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      done();
      onClear();
    } else if (far && !event.altKey) {
      const act = actOf(event);
      if (act === undefined) return;
      done();
      act();
    } else if (event.key.length === 1 && !event.altKey) {
      done();
      edit(event.key);
    }
  }

  /** With Ctrl or ⌘. */
  function actOf({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    const letter = key.toLowerCase();
    if (letter === 'z') return shiftKey ? onRedo : onUndo;
    if (letter === 'y') return onRedo;
    return letter === 'a' && bounds().rows > 0 ? selectAll : undefined;
  }

  return press;
}
