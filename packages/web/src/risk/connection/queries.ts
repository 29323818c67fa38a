import type { Answer, Input } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

type BoardRoute = 'GET /api/v1/devices/{device}/board';
export type CardDetail = Answer<'GET /api/v1/devices/{device}/board/{card}'>;
export type PageOfBoard = Answer<BoardRoute>;
export type Card = Answer<BoardRoute>['items'][number];
export type Group = Answer<BoardRoute>['groups'][number];
export type NearMatch = CardDetail['near'][number];
export type HarmPath = NonNullable<CardDetail['path']>;
export type BoardFilter = Omit<NonNullable<Input<BoardRoute>['query']>, 'cursor' | 'limit'>;

export const boardQuery = (device: string, filter: BoardFilter) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'board', filter),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/board',
        { params: { device }, query: { ...filter, cursor: pageParam, limit: 100 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const cardQuery = (device: string, card: string, release: string | undefined) =>
  queryOptions({
    queryKey: ofDevice(device, 'card', card, release),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/board/{card}', { params: { device, card }, query: { release } }, signal),
  });
