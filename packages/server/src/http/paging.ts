import { compareKeys, Problem, say } from '@suture/core/kernel';
import { cursorOf, readCursor } from './cursor.ts';

type Keyed = { readonly key: string };
type SortValue = string | number;

export type Ordering<Row> = {
  /** Name of the sort, with `-` before it for the other way round. */
  readonly sort: string;
  readonly sortValue: (row: Row, by: string) => SortValue;
  readonly keep: (row: Row) => boolean;
};

export type Paging<Row> = Ordering<Row> & {
  readonly cursor: string | undefined;
  readonly limit: number;
};

export type PageOf<Row> = { readonly items: Row[]; readonly next?: string; readonly total: number };

/** One page of rows in memory. Where values are equal the key decides, so that every row has one place. */
export function pageOfRows<Row extends Keyed>(rows: readonly Row[], paging: Paging<Row>): PageOf<Row> {
  const { cursor, limit } = paging;
  const kept = keptRows(rows, paging);
  const start = cursor === undefined ? 0 : startAfter(kept, paging, placeIn(cursor));
  const items = kept.slice(start, start + limit);
  const last = items.at(-1);
  const more = last !== undefined && start + limit < kept.length;
  return { items, total: kept.length, ...(more && { next: cursorAt(last, paging) }) };
}

/** All rows that are kept, in the order of the sort. */
export function keptRows<Row extends Keyed>(rows: readonly Row[], ordering: Ordering<Row>): readonly Row[] {
  return sorted(rows, ordering).filter(ordering.keep);
}

const orders = new WeakMap<readonly Keyed[], Map<string, readonly Keyed[]>>();

/** Rows of one state of a file are sorted once for each sort. */
function sorted<Row extends Keyed>(rows: readonly Row[], paging: Ordering<Row>): readonly Row[] {
  const known = orders.get(rows) ?? new Map<string, readonly Keyed[]>();
  orders.set(rows, known);
  let order = known.get(paging.sort);
  if (order === undefined) {
    const way = paging.sort.startsWith('-') ? -1 : 1;
    order = isByKey(paging)
      ? [...rows].sort((a, b) => way * compareKeys(a.key, b.key))
      : rows
          .map((row) => ({ row, ...placeOfRow(row, paging) }))
          .sort((a, b) => way * comparePlaces(a, b))
          .map(({ row }) => row);
    known.set(paging.sort, order);
  }
  // The map of these very rows.
  return order as readonly Row[];
}

type PlaceInOrder = { readonly value: SortValue; readonly key: string };

function placeOfRow<Row extends Keyed>(row: Row, { sort, sortValue }: Ordering<Row>): PlaceInOrder {
  return { value: isByKey({ sort }) ? '' : sortValue(row, sort.replace(/^-/, '')), key: row.key };
}

function isByKey({ sort }: { readonly sort: string }): boolean {
  return sort === 'key' || sort === '-key';
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function comparePlaces(a: PlaceInOrder, b: PlaceInOrder): number {
  return compareValues(a.value, b.value) || compareKeys(a.key, b.key);
}

function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === b ? 0 : collator.compare(String(a), String(b));
}

function startAfter<Row extends Keyed>(rows: readonly Row[], paging: Paging<Row>, place: PlaceInOrder): number {
  const way = paging.sort.startsWith('-') ? -1 : 1;
  const at = rows.findIndex((row) => way * comparePlaces(placeOfRow(row, paging), place) > 0);
  return at === -1 ? rows.length : at;
}

function cursorAt<Row extends Keyed>(row: Row, paging: Paging<Row>): string {
  const { value, key } = placeOfRow(row, paging);
  return cursorOf([typeof value === 'number' ? 'number' : 'text', String(value), key]);
}

function placeIn(cursor: string): PlaceInOrder {
  const [type, value, key] = readCursor(cursor);
  if (value === undefined || key === undefined)
    throw new Problem('invalid-input', say`The cursor is not one that a page before gave: start from the first page.`);
  return { value: type === 'number' ? Number(value) : value, key };
}
