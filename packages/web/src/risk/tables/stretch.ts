import { pageSize, type TablePage, type TableRow } from './queries.ts';

export type Titles = Readonly<Record<string, string>>;

/** Rows one after the other, with the titles of what they name. */
export type Stretch = {
  readonly rows: readonly TableRow[];
  readonly titles: Titles;
  readonly isWhole: boolean;
};

/** The number of the page on which a row is. */
export function pageAt(index: number): number {
  return Math.floor(index / pageSize);
}

export function pagesBetween(first: number, last: number): readonly number[] {
  const start = pageAt(first);
  return Array.from({ length: pageAt(last) - start + 1 }, (_, at) => start + at);
}

/** The rows from one index to another, of the pages between them; a page that is not there leaves its rows out. */
export function stretchOf(pages: readonly (TablePage | undefined)[], first: number, last: number): Stretch {
  const start = pageAt(first) * pageSize;
  const rows = pages.flatMap((page, at) => {
    const offset = start + at * pageSize;
    return page?.items.slice(Math.max(0, first - offset), last - offset + 1) ?? [];
  });
  return {
    rows,
    titles: Object.assign({}, ...pages.map((page) => page?.titles)),
    isWhole: pages.every((page) => page !== undefined),
  };
}
