import type { Answer, Input } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

export type RiskRow = Answer<'GET /api/v1/devices/{device}/risks'>['items'][number];
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
