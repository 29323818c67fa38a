import type { Answer, Input } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

export { type Decision, decisionsQuery, type Envelope } from '../device/queries.ts';
export type RecordRow = Answer<'GET /api/v1/devices/{device}/records'>['items'][number];
export type Around = Answer<'GET /api/v1/devices/{device}/records/{key}/around'>;
export type Comment = Answer<'GET /api/v1/devices/{device}/records/{key}/comments'>['items'][number];
export type RecordFilter = Omit<
  NonNullable<Input<'GET /api/v1/devices/{device}/records'>['query']>,
  'cursor' | 'limit'
>;

export const recordsQuery = (device: string, filter: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'records', 'list', filter),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/records',
        { params: { device }, query: { ...filter, cursor: pageParam, limit: 200 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const historyQuery = (device: string, key: string) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'history', key),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/records/{key}/history',
        { params: { device, key }, query: { cursor: pageParam, limit: 20 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const findingsOfQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'findings', 'of', key),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/findings', { params: { device }, query: { record: key, limit: 100 } }, signal),
  });

/** Neighbours of its kind, and records joined to it in both directions. */
export const aroundQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'around', key),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/records/{key}/around', { params: { device, key } }, signal),
  });

export const commentsQuery = (device: string, key: string) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'comments', key),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/records/{key}/comments',
        { params: { device, key }, query: { cursor: pageParam, limit: 30 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
