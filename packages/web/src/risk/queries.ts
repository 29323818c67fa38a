import type { Answer, Input } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

export type RiskRow = Answer<'GET /api/v1/devices/{device}/risks'>['items'][number];
export type TransferRow = Answer<'GET /api/v1/devices/{device}/transfers'>['items'][number];
export type ProposedRow = Answer<'GET /api/v1/devices/{device}/transfers/proposed'>['items'][number];
export type RiskFilter = Omit<NonNullable<Input<'GET /api/v1/devices/{device}/risks'>['query']>, 'cursor' | 'limit'>;

export const risksQuery = (device: string, filter: RiskFilter) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'risks', filter),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/risks',
        { params: { device }, query: { ...filter, cursor: pageParam, limit: 200 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const riskQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'risk', key),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/risks/{key}', { params: { device, key } }, signal),
  });

/** Every stored transfer: few enough to hold, and filters on them answer at once. */
export const transfersQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'transfers'),
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        call('GET /api/v1/devices/{device}/transfers', { params: { device }, query: { cursor, limit: 500 } }, signal),
      ),
  });

export const proposedQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'transfers', 'proposed'),
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        call(
          'GET /api/v1/devices/{device}/transfers/proposed',
          { params: { device }, query: { cursor, limit: 500 } },
          signal,
        ),
      ),
  });

type Page<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined };

async function everyPage<Item>(ask: (cursor: string | undefined) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}
