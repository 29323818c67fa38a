import type { Answer } from '@suture/server/contract';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem, call, rememberCsrf } from '../api/client.ts';
import { ofDevice } from '../api/query-client.ts';

type Me = Answer<'GET /api/v1/me'>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => remembered(await call('GET /api/v1/me', {}, signal)),
  staleTime: 60_000,
});

/** Whose session this browser has, on a page that needs none; null where nobody is signed in. */
export const presentQuery = queryOptions({
  queryKey: ['present'],
  queryFn: async ({ signal }) => {
    try {
      return remembered(await call('GET /api/v1/me', {}, signal));
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
  staleTime: 0,
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

/** How records and the audit trail name the signed-in person. */
export function nameOfWriter(client: QueryClient): string | undefined {
  const account = client.getQueryData(meQuery.queryKey)?.account;
  return account && `${account.name} <${account.email}>`;
}

/** Whoever has just signed in: what the answer says of them is known from now on, and nothing of anyone before. */
export function signedIn(client: QueryClient, me: Me): void {
  client.clear();
  client.setQueryData(meQuery.queryKey, remembered(me));
}

/** Nobody is: what the page does not show at this moment is forgotten. */
export function signedOut(client: QueryClient): void {
  rememberCsrf(undefined);
  client.removeQueries({ type: 'inactive' });
  client.setQueryData(presentQuery.queryKey, null);
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'not-signed-in';
}

function remembered(me: Me): Me {
  rememberCsrf(me.csrf);
  return me;
}
