import type { ScreeningSide } from '@suture/core/risk';
import type { Answer } from '@suture/server/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

export type ScreeningRow = Answer<'GET /api/v1/devices/{device}/screenings'>['items'][number];
export type ScreeningPreview = Answer<'POST /api/v1/devices/{device}/screenings/preview'>['items'][number];

export const screeningsQuery = (device: string, side: ScreeningSide, search: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'screenings', side, search),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/screenings',
        { params: { device }, query: { side, search, cursor: pageParam, limit: 200 } },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** How many can be confirmed together, by side. */
export const togetherQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'screenings', 'together'),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/screenings', { params: { device }, query: { limit: 1 } }, signal),
  });

/** What would follow if these were confirmed; asked anew when somebody changes the file meanwhile. */
export const screeningPreviewQuery = (device: string, side: ScreeningSide, keys: readonly string[]) =>
  queryOptions({
    queryKey: ofDevice(device, 'screenings', 'preview', side, keys),
    queryFn: ({ signal }) =>
      call(
        'POST /api/v1/devices/{device}/screenings/preview',
        { params: { device }, body: { side, keys: [...keys] } },
        signal,
      ),
  });
