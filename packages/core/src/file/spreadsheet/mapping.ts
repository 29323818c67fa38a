import { say } from '../../kernel/index.ts';
import { isKeyOf } from '../folder.ts';
import { kindNamed } from '../registry.ts';
import { type Column, columnAt, columnsOf } from './column.ts';
import type { SheetKind } from './sheet-kinds.ts';
import { synonymsOf } from './synonyms.ts';

/** For each column of a file the field that it goes to, by path; undefined where it is left out. */
export type Mapping = readonly (string | undefined)[];

/** What the headings of a file say most likely: its own name first, then its path, then what others call it. */
export function proposedMapping(
  kind: SheetKind,
  headings: readonly string[],
  rows: readonly (readonly string[])[] = [],
): Mapping {
  const columns = columnsOf(kind);
  const asked = headings.map(bare);
  const proposed = headings.map((): string | undefined => undefined);
  const taken = new Set<string>();
  for (const names of [
    ({ heading, path }: { heading: string; path: string }) => [heading, path],
    ({ path }: { path: string }) => synonymsOf(kind, path),
  ]) {
    for (const column of columns) {
      const bares = names(column).map(bare);
      // The order of the names is how likely they are.
      const at = bares
        .map((name) => asked.findIndex((heading, index) => heading === name && proposed[index] === undefined))
        .find((index) => index !== -1);
      if (at === undefined || taken.has(column.path)) continue;
      if (column.path === 'key' && holdsOtherKeys(kind, rows, at)) continue;
      proposed[at] = column.path;
      taken.add(column.path);
    }
  }
  return proposed;
}

/** The field that a heading means, whether another column goes to it already or not. */
export function fieldNamed(kind: SheetKind, heading: string): Column | undefined {
  const asked = bare(heading);
  const named = (column: Column) => [column.heading, column.path].some((name) => bare(name) === asked);
  const called = ({ path }: Column) => synonymsOf(kind, path).some((name) => bare(name) === asked);
  return columnsOf(kind).find(named) ?? columnsOf(kind).find(called);
}

/** Numbers of the file's own are not keys of this device: every row of it is then a new record. */
function holdsOtherKeys(kind: SheetKind, rows: readonly (readonly string[])[], at: number): boolean {
  const filled = rows.map((row) => row[at]?.trim() ?? '').filter((text) => text !== '');
  return filled.length > 0 && !filled.some((text) => isKeyOf(kindNamed(kind), text.toUpperCase()));
}

/** Why a mapping cannot be followed, as a sentence. */
export function refusedMapping({ kind, mapping }: { readonly kind: SheetKind; readonly mapping: Mapping }) {
  const paths = mapping.filter((path) => path !== undefined);
  const unknown = paths.find((path) => columnAt(kind, path) === undefined);
  if (unknown !== undefined) return say`${unknown} is not a field that a spreadsheet brings in: choose another one.`;
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined)
    return say`Two columns go to ${columnAt(kind, twice)?.heading}: choose one of them, and leave the other out.`;
  return paths.length === 0 ? say`No column goes to any field: choose at least one.` : undefined;
}

const rowsSearched = 20;

/** The row with the headings, counted from 0: files often have a title above them. */
export function headingRowOf(kind: SheetKind, rows: readonly (readonly string[])[]): number {
  let best = rows.findIndex(isFilled);
  let most = 0;
  for (const [at, row] of rows.slice(0, rowsSearched).entries()) {
    const known = proposedMapping(kind, row).filter((path) => path !== undefined).length;
    if (known > most) [best, most] = [at, known];
  }
  return Math.max(best, 0);
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/** A sign alone, such as #, is a heading too. */
function bare(heading: string): string {
  const words = heading
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return words === '' ? heading.trim() : words;
}
