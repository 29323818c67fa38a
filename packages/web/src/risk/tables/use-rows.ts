import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { pageSize, type TableFilter, type TablePage, type TableRow, tablePageQuery } from './queries.ts';

export type Rows = {
  /** Undefined until the first answer is there. */
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly row: (index: number) => TableRow | undefined;
  /** Those near the window that are there. */
  readonly near: readonly TableRow[];
  /** Of what a row names: the same as long as its own page is, so that a page that comes draws no other row anew. */
  readonly titlesOf: (index: number) => Titles;
  /** Of what any of the rows names. */
  readonly titles: Titles;
  /** The rows from one index to another, asked for where they are not there yet. */
  readonly load: (first: number, last: number) => Promise<Stretch>;
  /** Those of them that are there, without asking. */
  readonly here: (first: number, last: number) => Stretch;
};

export type Titles = Readonly<Record<string, string>>;

/** Rows one after the other, with the titles of what they name. */
export type Stretch = {
  readonly rows: readonly TableRow[];
  readonly titles: Titles;
  readonly isWhole: boolean;
};

/** Pages that are asked for at the same time. */
const atOnce = 4;

/** The rows near the window; the rest is asked for when it comes near. */
export function useRows(device: string, filter: TableFilter, first: number, last: number): Rows {
  const client = useQueryClient();
  const start = Math.floor(first / pageSize);
  const end = Math.floor(last / pageSize);
  const numbers = useMemo(() => Array.from({ length: end - start + 1 }, (_, at) => start + at), [start, end]);
  const combine = useCallback(
    (results: readonly UseQueryResult<TablePage>[]) => ({
      // By their numbers: a list would be compared place by place, and every row be another one where a page is let go.
      byNumber: Object.fromEntries(results.flatMap(({ data }, at) => (data ? [[start + at, data]] : []))),
      error: results.find(({ error, data }) => error && data === undefined)?.error ?? null,
      isFetching: results.some((result) => result.isFetching),
    }),
    [start],
  );
  const pages = useQueries({ queries: numbers.map((number) => tablePageQuery(device, filter, number)), combine });
  const { byNumber } = pages;
  const lastTotal = useRef<number>(undefined);
  const [answered] = Object.values(byNumber);
  if (answered) lastTotal.current = answered.total;
  const pageOf = useCallback((index: number) => byNumber[Math.floor(index / pageSize)], [byNumber]);
  const near = useMemo(() => Object.values(byNumber).flatMap(({ items }) => items), [byNumber]);
  const row = useCallback((index: number) => pageOf(index)?.items[index % pageSize], [pageOf]);
  const titlesOf = useCallback((index: number) => pageOf(index)?.titles ?? noTitles, [pageOf]);
  const titles = useMemo<Titles>(
    () => Object.assign({}, ...Object.values(byNumber).map((page) => page.titles)),
    [byNumber],
  );
  const here = useCallback(
    (from: number, to: number) => {
      const known = pagesOf(from, to).map((page) => {
        const { queryKey } = tablePageQuery(device, filter, page);
        return client.getQueryState(queryKey)?.isInvalidated ? undefined : client.getQueryData(queryKey);
      });
      return stretchOf(known, from, to);
    },
    [client, device, filter],
  );
  const load = useCallback(
    async (from: number, to: number) => {
      const asked = pagesOf(from, to);
      const answers: TablePage[] = [];
      for (let at = 0; at < asked.length; at += atOnce) {
        const some = asked.slice(at, at + atOnce);
        answers.push(
          ...(await Promise.all(some.map((page) => client.fetchQuery(tablePageQuery(device, filter, page))))),
        );
      }
      return stretchOf(answers, from, to);
    },
    [client, device, filter],
  );
  return {
    total: lastTotal.current,
    error: pages.error,
    isFetching: pages.isFetching,
    row,
    near,
    titlesOf,
    titles,
    load,
    here,
  };
}

const noTitles: Titles = {};

function pagesOf(first: number, last: number): readonly number[] {
  const start = Math.floor(first / pageSize);
  return Array.from({ length: Math.floor(last / pageSize) - start + 1 }, (_, at) => start + at);
}

/** The rows of whole pages from one index to another; a page that is not there leaves its rows out. */
function stretchOf(pages: readonly (TablePage | undefined)[], first: number, last: number): Stretch {
  const start = Math.floor(first / pageSize) * pageSize;
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
