import type { Answer } from '@suture/server/contract';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { call, rememberCsrf } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

type Me = Answer<'GET /api/v1/me'>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => remembered(await call('GET /api/v1/me', {}, signal)),
  staleTime: 60_000,
});

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => call('GET /api/v1/setup', {}, signal),
  staleTime: 0,
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => call('GET /api/v1/invitations', {}, signal),
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => call('GET /api/v1/people', {}, signal),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => call('GET /api/v1/tokens', {}, signal),
});

export const devicePeopleQuery = (device: string) =>
  queryOptions({
    queryKey: ofDevice(device, 'people'),
    queryFn: ({ signal }) => call('GET /api/v1/devices/{device}/people', { params: { device } }, signal),
  });

export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Whoever has just signed in: what the answer says of them is known from now on, and nothing of anyone before. */
export function signedIn(client: QueryClient, me: Me): void {
  client.clear();
  client.setQueryData(meQuery.queryKey, remembered(me));
}

function remembered(me: Me): Me {
  rememberCsrf(me.csrf);
  return me;
}
