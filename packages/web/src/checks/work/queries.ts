import type { Answer } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

export type LineOfWork = Answer<'GET /api/v1/devices/{device}/work'>['lines'][number];
export type WorkRow = Answer<'GET /api/v1/devices/{device}/work/{line}'>['items'][number];
export type Visit = Answer<'GET /api/v1/devices/{device}/visit'>;
export type Inbox = Answer<'GET /api/v1/inbox'>;

export const workQuery = (device: string, release: string | undefined) =>
  queryOptions({
    queryKey: ofDevice(device, 'work', release),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/work', { params: { device }, query: { release } }, signal),
  });

type Asked = {
  readonly line: LineOfWork['line'];
  readonly whose: 'mine' | 'others';
  readonly release?: string | undefined;
};

export const workRowsQuery = (device: string, { line, ...query }: Asked) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'work', 'rows', line, query),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/work/{line}',
        { params: { device, line }, query: { ...query, cursor: pageParam, limit: 200 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const visitQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'visit'),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/visit', { params: { device } }, signal),
  });

/** `limit`: of each device; with 0 the counts alone. */
export const inboxQuery = (limit: number) =>
  queryOptions({
    queryKey: ['inbox', limit],
    queryFn: ({ signal }) => call('GET /api/v1/inbox', { query: { limit } }, signal),
    refetchInterval: 60_000,
  });
