import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { pageSize, type TableFilter, type TablePage, type TableRow, tablePageQuery } from './queries.ts';

export type Rows = {
  /** Undefined until the first answer is there. */
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly row: (index: number) => TableRow | undefined;
  readonly titles: Readonly<Record<string, string>>;
  /** The rows from one index to another, asked for where they are not there yet. */
  readonly load: (first: number, last: number) => Promise<readonly TableRow[]>;
};

/** The rows near the window; the rest is asked for when it comes near. */
export function useRows(device: string, filter: TableFilter, first: number, last: number): Rows {
  const client = useQueryClient();
  const start = Math.floor(first / pageSize);
  const end = Math.floor(last / pageSize);
  const numbers = useMemo(() => Array.from({ length: end - start + 1 }, (_, at) => start + at), [start, end]);
  const pages = useQueries({
    queries: numbers.map((number) => tablePageQuery(device, filter, number)),
    combine: (results) => ({
      data: results.map(({ data }) => data),
      error: results.find(({ error, data }) => error && data === undefined)?.error ?? null,
      isFetching: results.some((result) => result.isFetching),
    }),
  });
  const lastTotal = useRef<number>(undefined);
  const answered = pages.data.find((page) => page !== undefined);
  if (answered) lastTotal.current = answered.total;
  const row = useCallback(
    (index: number) => pages.data[Math.floor(index / pageSize) - start]?.items[index % pageSize],
    [pages.data, start],
  );
  const titles = useMemo(
    () => Object.assign({}, ...pages.data.map((page) => page?.titles)) as Readonly<Record<string, string>>,
    [pages.data],
  );
  const load = useCallback(
    async (from: number, to: number) => {
      const asked = Array.from(
        { length: Math.floor(to / pageSize) - Math.floor(from / pageSize) + 1 },
        (_, at) => Math.floor(from / pageSize) + at,
      );
      const answers: TablePage[] = [];
      for (const page of asked) answers.push(await client.fetchQuery(tablePageQuery(device, filter, page)));
      const skipped = (asked[0] ?? 0) * pageSize;
      return answers.flatMap(({ items }) => items).slice(from - skipped, to - skipped + 1);
    },
    [client, device, filter],
  );
  return { total: lastTotal.current, error: pages.error, isFetching: pages.isFetching, row, titles, load };
}
