import type { Answer } from '@suture/server/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

export type Law = Answer<'GET /api/v1/devices/{device}/law'>;
export type LawGroup = Law['groups'][number];
export type LawStanding = LawGroup['standings'][number];
export type LawQuestion = Law['questions'][number];

export const lawQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'law'),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/law', { params: { device } }, signal),
  });

/** One immutable value: asked for once. */
export const knowledgeQuery = queryOptions({
  queryKey: ['knowledge'],
  queryFn: ({ signal }) => call('GET /api/v1/knowledge', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The record whose profile holds the answers. */
export const profileRecordQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'record', key),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/records/{key}', { params: { device, key } }, signal),
  });
