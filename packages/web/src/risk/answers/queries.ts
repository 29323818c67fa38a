import type { Answer, Input } from '@suture/server/contract';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ofDevice } from '../../api/query-client.ts';
import { recordQuery } from '../../device/queries.ts';

export type AnswerRow = Answer<'GET /api/v1/devices/{device}/board'>['items'][number];
export type Side = 'propose' | 'confirm';
export type ConfirmPreview = Answer<'POST /api/v1/devices/{device}/safety-impact/preview'>['items'][number];

export type AnswerFilter = Pick<
  NonNullable<Input<'GET /api/v1/devices/{device}/board'>['query']>,
  'search' | 'work' | 'whose'
>;

export const answersQuery = (device: string, side: Side, filter: AnswerFilter) =>
  infiniteQueryOptions({
    queryKey: ofDevice(device, 'board', 'answers', side, filter),
    queryFn: ({ signal, pageParam }) =>
      call(
        'GET /api/v1/devices/{device}/board',
        {
          params: { device },
          query: {
            show: side === 'confirm' ? 'unconfirmed' : 'unproposed',
            ...filter,
            cursor: pageParam,
            limit: 200,
          },
        },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** What would follow if these were confirmed; asked anew when somebody changes the file meanwhile. */
export const confirmPreviewQuery = (device: string, keys: readonly string[]) =>
  queryOptions({
    queryKey: ofDevice(device, 'answers', 'confirm', keys),
    queryFn: ({ signal }) =>
      call(
        'POST /api/v1/devices/{device}/safety-impact/preview',
        { params: { device }, body: { keys: [...keys] } },
        signal,
      ),
  });

export type Proposal = {
  readonly keys: readonly string[];
  readonly answer: string;
  readonly reason: string;
};

/** The records as they would be with the proposed answer, as the batch route takes them. */
async function changesOf(client: QueryClient, device: string, { keys, answer, reason }: Proposal) {
  const records = await Promise.all(
    keys.map((key) => client.fetchQuery({ ...recordQuery(device, key), staleTime: 0 })),
  );
  return records.map(({ key, version, body }) => {
    const { safetyImpact: _, ...rest } = body;
    return { key, version, body: { ...rest, safetyImpact: { answer, ...(reason !== '' && { reason }) } } };
  });
}

export const proposePreviewQuery = (client: QueryClient, device: string, proposal: Proposal) =>
  queryOptions({
    queryKey: ofDevice(device, 'answers', 'propose', proposal),
    queryFn: async ({ signal }) => {
      const changes = await changesOf(client, device, proposal);
      const tried = await call(
        'POST /api/v1/devices/{device}/records/batch',
        { params: { device }, body: { changes, dryRun: true } },
        signal,
      );
      return { ...tried, changes };
    },
  });
