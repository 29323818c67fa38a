import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { t } from '../words/index.ts';
import { tellRefusal } from './tell-refusal.ts';

type Paged = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'
>;

/** Goes on with a list, where there is more of it and it is not on its way. Where it does not come, that is told. */
export function useNextPage(query: Paged): () => void {
  const latest = useRef(query);
  latest.current = query;
  // The same however the query stands: what did not come is asked for again by who scrolls on, and not by itself.
  return useCallback(async () => {
    const { hasNextPage, isFetchingNextPage, fetchNextPage } = latest.current;
    if (!hasNextPage || isFetchingNextPage) return;
    const { isFetchNextPageError, error } = await fetchNextPage();
    if (isFetchNextPageError && error) tellRefusal({ title: t('frame.notAll'), message: error.message });
  }, []);
}

/** Goes on until all is there, or something does not come. */
export function useEveryPage(query: Paged, isWanted = true): void {
  const next = useNextPage(query);
  const isMore = isWanted && query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError;
  useEffect(() => {
    if (isMore) next();
  }, [isMore, next]);
}
