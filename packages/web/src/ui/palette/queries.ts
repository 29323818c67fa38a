import type { Answer } from '@suture/server/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

export type FoundRecord = Answer<'GET /api/v1/devices/{device}/search'>['items'][number];

export const searchQuery = (device: string, asked: { readonly search?: string; readonly keys?: string }) =>
  queryOptions({
    queryKey: ofDevice(device, 'search', asked),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/search', { params: { device }, query: asked }, signal),
  });
