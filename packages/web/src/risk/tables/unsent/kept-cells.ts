import type { DraftPlace } from '../../../ui/drafts/draft-store.ts';
import { thisTab } from '../../../ui/drafts/this-tab.ts';
import { dropUnsent, keepUnsent, unsentAt, unsentText } from '../../../ui/drafts/unsent.ts';
import { nameOf, type UnsentCell, type UnsentCells, withoutUnsent, withUnsent } from './unsent-cells.ts';

/** The cells of a table that this person has not saved, as the browser keeps them. */
export function keptCells(place: DraftPlace): UnsentCells {
  // At its place lies only what is kept here.
  return (unsentAt(place) ?? {}) as UnsentCells;
}

export function changeKept(place: DraftPlace, change: (cells: UnsentCells) => UnsentCells): UnsentCells {
  const next = change(keptCells(place));
  if (Object.keys(next).length > 0) keepUnsent(place, next);
  else if (unsentText(place) !== undefined) dropUnsent(place);
  return next;
}

const here = new Map<string, Set<string>>();

/** Keeps cells which this page shows as not saved from now on: it wrote them, or found them when the table was opened. */
export function keepHere(place: DraftPlace, cells: readonly UnsentCell[]): readonly UnsentCell[] {
  const held = heldAt(place);
  for (const cell of cells) held.add(nameOf(cell));
  const ours = cells.map((cell) => ({ ...cell, tab: thisTab() }));
  changeKept(place, (kept) => withUnsent(kept, ours));
  return ours;
}

/** What another tab keeps of these is not this page's to show: it has saved its own. */
export function letGo(place: DraftPlace, cells: readonly UnsentCell[]): void {
  const held = heldAt(place);
  for (const cell of cells) held.delete(nameOf(cell));
}

/** Of those that are kept, the ones that are this page's to show; another tab that is open shows its own. */
export function cellsHere(place: DraftPlace): UnsentCells {
  const held = heldAt(place);
  return Object.fromEntries(Object.entries(keptCells(place)).filter(([name]) => held.has(name)));
}

/** Those of them that nobody is sending at this moment. */
export function restingHere(place: DraftPlace): readonly UnsentCell[] {
  return Object.values(cellsHere(place)).filter(({ isBeingSent }) => !isBeingSent);
}

/** What is saved or discarded is not this page's any more: what is kept of the cell later was written in another tab. */
export function letGoOfGone(place: DraftPlace): void {
  const kept = keptCells(place);
  const held = heldAt(place);
  for (const name of held) if (kept[name] === undefined) held.delete(name);
}

/** What is being typed in a cell lies apart, so that a key press rewrites nothing else. */
export function keepTyped(place: DraftPlace, cell: UnsentCell): void {
  changeKept(typingAt(place), (typed) => withUnsent(typed, [cell]));
}

export function forgetTyped(place: DraftPlace, name: string): void {
  if (unsentText(typingAt(place)) !== undefined) changeKept(typingAt(place), (typed) => withoutUnsent(typed, [name]));
}

/** What was being typed when the table was left becomes a cell that is not saved. */
export function adoptTyped(place: DraftPlace): void {
  const typed = Object.values(keptCells(typingAt(place)));
  if (typed.length === 0) return;
  keepHere(place, typed);
  changeKept(typingAt(place), (now) => withoutUnsent(now, typed.map(nameOf)));
}

/** What is found when a table is opened is this page's from then on: nobody is sending it. */
export function takeOver(place: DraftPlace): void {
  const found = Object.values(keptCells(place)).map((cell) => ({ ...cell, isBeingSent: false }));
  if (found.length > 0) keepHere(place, found);
}

function typingAt(place: DraftPlace): DraftPlace {
  return { ...place, record: `${place.record} typing` };
}

function heldAt(place: DraftPlace): Set<string> {
  const name = JSON.stringify(place);
  const held = here.get(name) ?? new Set();
  here.set(name, held);
  return held;
}
