import type { Answer, Input } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

export type Envelope = Answer<'GET /api/v1/devices/{device}/records/{key}'>;
export type Decision = Answer<'GET /api/v1/devices/{device}/records/{key}/decisions'>['items'][number];

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => call('GET /api/v1/devices', {}, signal),
});

export const deviceQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'entry'),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}', { params: { device } }, signal),
  });

export const figuresQuery = (device: string, release?: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'figures', release),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/figures', { params: { device }, query: { release } }, signal),
  });

/** The figures with the keys of the records behind every number. */
export const behindFiguresQuery = (device: string, release?: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'figures', release, 'keys'),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/figures', { params: { device }, query: { release, keys: 'yes' } }, signal),
  });

export const recordQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'record', key),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/records/{key}', { params: { device, key } }, signal),
  });

/** Who signed what on a record, and what has changed under it since. */
export const decisionsQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'decisions', key),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/records/{key}/decisions', { params: { device, key } }, signal),
  });

/** All records of a small kind, such as functions or releases, as a list holds them. */
export const recordsOfKindQuery = (device: string, kind: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'records', { kind }),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/records', { params: { device }, query: { kind, limit: 200 } }, signal),
  });

type AuditFilter = Pick<NonNullable<Input<'GET /api/v1/devices/{device}/audit'>['query']>, 'record' | 'after' | 'by'>;

export const auditQuery = (device: string, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'audit', filter),
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/devices/{device}/audit',
        { params: { device }, query: { ...filter, cursor: pageParam, limit: 50 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
