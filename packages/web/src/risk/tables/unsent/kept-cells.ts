import type { DraftPlace } from '../../../ui/drafts/draft-store.ts';
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
  changeKept(place, (cells) => withUnsent(cells, typed));
  changeKept(typingAt(place), (now) => withoutUnsent(now, typed.map(nameOf)));
}

/** Nobody is sending what is found when a table is opened. */
export function takeInHand(place: DraftPlace): void {
  const left = Object.values(keptCells(place)).filter(({ isInHand }) => isInHand);
  if (left.length > 0) changeKept(place, (cells) => withUnsent(cells, left.map(outOfHand)));
}

export function outOfHand(cell: UnsentCell): UnsentCell {
  return { ...cell, isInHand: false };
}

function typingAt(place: DraftPlace): DraftPlace {
  return { ...place, record: `${place.record} typing` };
}
