import type { Answer } from '@suture/server/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

export type RiskRow = Answer<'GET /api/v1/devices/{device}/risks'>['items'][number];
export const riskQuery = (device: string, key: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'risk', key),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/risks/{key}', { params: { device, key } }, signal),
  });
