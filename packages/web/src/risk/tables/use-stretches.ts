import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type TableFilter, type TablePage, tablePageQuery } from './queries.ts';
import { pagesBetween, type Stretch, stretchOf } from './stretch.ts';

export type Stretches = {
  /** The rows from one index to another, asked for where they are not there yet. */
  readonly load: (first: number, last: number) => Promise<Stretch>;
  /** Those of them that are there, without asking. */
  readonly here: (first: number, last: number) => Stretch;
};

/** Pages that are asked for at the same time. */
const atOnce = 4;

/** Rows of the list from anywhere, whether or not they are near the window. */
export function useStretches(device: string, filter: TableFilter): Stretches {
  const client = useQueryClient();
  return useMemo(
    () => ({
      async load(first, last) {
        const asked = pagesBetween(first, last).map((page) => tablePageQuery(device, filter, page));
        const pages: TablePage[] = [];
        for (let at = 0; at < asked.length; at += atOnce) {
          const some = asked.slice(at, at + atOnce);
          pages.push(...(await Promise.all(some.map((query) => client.fetchQuery(query)))));
        }
        return stretchOf(pages, first, last);
      },
      here(first, last) {
        const pages = pagesBetween(first, last).map((page) => {
          const { queryKey } = tablePageQuery(device, filter, page);
          return client.getQueryState(queryKey)?.isInvalidated ? undefined : client.getQueryData(queryKey);
        });
        return stretchOf(pages, first, last);
      },
    }),
    [client, device, filter],
  );
}
