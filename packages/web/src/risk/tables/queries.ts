import type { Answer, Input } from '@suture/server/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';

type Query = NonNullable<Input<'GET /api/v1/devices/{device}/tables'>['query']>;
export type TableRow = Answer<'GET /api/v1/devices/{device}/tables'>['items'][number];
export type TablePage = Answer<'GET /api/v1/devices/{device}/tables'>;
export type Matrix = Answer<'GET /api/v1/devices/{device}/tables/matrix'>;
export type TableKind = TableRow['kind'] & NonNullable<Query['of']>;
export type TableFilter = Omit<Query, 'offset' | 'limit'>;
export type SortName = Exclude<NonNullable<Query['sort']>, `-${string}`>;

export const pageSize = 200;

export const tablePageQuery = (device: string, filter: TableFilter, page: number) =>
  queryOptions({
    queryKey: ofDevice(device, 'tables', filter, page),
    queryFn: ({ signal }) =>
      call(
        'GET /api/v1/devices/{device}/tables',
        { params: { device }, query: { ...filter, offset: page * pageSize, limit: pageSize } },
        signal,
      ),
  });

/** The matrix counts all that the rest of the filter lets through, so that its other cells can still be chosen. */
export const matrixQuery = (device: string, filter: TableFilter) => {
  const query = { ...filter, cell: undefined, sort: undefined };
  return queryOptions({
    queryKey: ofDevice(device, 'tables', 'matrix', query),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/tables/matrix', { params: { device }, query }, signal),
  });
};

/** Records of a kind whose key or text holds the words, to be named in a cell. */
export const recordChoiceQuery = (device: string, kind: string, search: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'records', 'choice', { kind, search }),
    queryFn: ({ signal }) =>
      call('GET /api/v1/devices/{device}/records', { params: { device }, query: { kind, search, limit: 30 } }, signal),
  });
