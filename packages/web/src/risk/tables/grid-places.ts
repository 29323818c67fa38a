import type { GridColumn } from './GridCell.tsx';
import type { Place } from './ranges.ts';

/** The cell that something on the page lies in. */
export function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

export function headingOf(target: EventTarget): number | undefined {
  const heading = target instanceof Element ? target.closest<HTMLElement>('[data-heading]') : null;
  return heading ? Number(heading.dataset.heading) : undefined;
}

export function isInCell(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-row]') !== null;
}

export function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, a') !== null;
}

/** The keys go on in the table where they were. */
export function focusActiveCell(): void {
  document.querySelector<HTMLElement>('[role="gridcell"][data-active]')?.focus();
}

/** Brings a column into the window, clear of the ones that stay at the left. */
export function showColumn(scroll: HTMLElement | null, columns: readonly GridColumn[], at: number): void {
  if (scroll === null) return;
  const widths = columns.map(({ width }) => width);
  const staying = window.matchMedia('(min-width: 48em)').matches ? 2 : 1;
  if (at < staying) return;
  const kept = sum(widths.slice(0, staying));
  const left = sum(widths.slice(0, at));
  const right = left + (widths[at] ?? 0);
  if (left - kept < scroll.scrollLeft) scroll.scrollLeft = left - kept;
  else if (right > scroll.scrollLeft + scroll.clientWidth) scroll.scrollLeft = right - scroll.clientWidth;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
