import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { pageSize, type TableFilter, type TablePage, type TableRow, tablePageQuery } from './queries.ts';
import { pageAt, pagesBetween, type Titles } from './stretch.ts';
import { type Stretches, useStretches } from './use-stretches.ts';

export type Rows = Stretches & {
  /** Undefined until the first answer is there. */
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly row: (index: number) => TableRow | undefined;
  /** Asks for the rows from one index to another, and lets go of those that are far now. */
  readonly comeNear: (first: number, last: number) => void;
  /** Those near the window that are there. */
  readonly near: readonly TableRow[];
  /** Of what a row names: the same as long as its own page is, so that a page that comes draws no other row anew. */
  readonly titlesOf: (index: number) => Titles;
  /** Of what any of the rows names. */
  readonly titles: Titles;
};

/** The rows near the window; the rest is asked for when it comes near. */
export function useRows(device: string, filter: TableFilter): Rows {
  const stretches = useStretches(device, filter);
  const { numbers, comeNear } = usePagesNear();
  const [start = 0] = numbers;
  const combine = useCallback(
    (results: readonly UseQueryResult<TablePage>[]) => ({
      // By their numbers: a list would be compared place by place, and every row be another one where a page is let go.
      byNumber: Object.fromEntries(results.flatMap(({ data }, at) => (data ? [[start + at, data]] : []))),
      error: results.find(({ error, data }) => error && data === undefined)?.error ?? null,
    }),
    [start],
  );
  const queries = numbers.map((number) => tablePageQuery(device, filter, number));
  const { byNumber, error } = useQueries({ queries, combine });
  const lastTotal = useRef<number>(undefined);
  const [answered] = Object.values(byNumber);
  if (answered) lastTotal.current = answered.total;
  const ofPages = useMemo(() => {
    const pages = Object.values(byNumber);
    const titles: Titles = Object.assign({}, ...pages.map((page) => page.titles));
    return {
      near: pages.flatMap(({ items }) => items),
      titles,
      row: (index: number) => byNumber[pageAt(index)]?.items[index % pageSize],
      titlesOf: (index: number) => byNumber[pageAt(index)]?.titles ?? noTitles,
    };
  }, [byNumber]);
  return { total: lastTotal.current, error, comeNear, ...ofPages, ...stretches };
}

const noTitles: Titles = {};

/** The numbers of the pages near the window: a few rows more or less are on the same, and change nothing. */
function usePagesNear() {
  const [numbers, setNumbers] = useState<readonly number[]>([0]);
  const comeNear = useCallback((first: number, last: number) => {
    const next = pagesBetween(first, last);
    setNumbers((now) => (now.join() === next.join() ? now : next));
  }, []);
  return { numbers, comeNear };
}
