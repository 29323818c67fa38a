import type { Answer } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

export type FindingsPageAnswer = Answer<'GET /api/v1/devices/{device}/findings'>;
export type Finding = FindingsPageAnswer['items'][number];

export type FindingFilter = {
  readonly level?: Finding['level'] | undefined;
  readonly rule?: string | undefined;
  readonly record?: string | undefined;
  readonly search?: string | undefined;
  readonly release?: string | undefined;
};

/** All findings that the filter lets through, page by page. */
export const findingsQuery = (device: string, filter: FindingFilter) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'findings', filter),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/findings',
        { params: { device }, query: { ...filter, cursor: pageParam, limit: 500 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** The rules that are not kept, and how many findings there are of each; not the findings. */
export const brokenRulesQuery = (device: string, release: string | undefined) =>
  queryOptions({
    queryKey: ofDevice(device, 'findings', 'rules', release),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/findings', { params: { device }, query: { release, limit: 1 } }, signal),
  });
