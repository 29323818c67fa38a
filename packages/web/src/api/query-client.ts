import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client.ts';

let whenSignedOut: () => void = () => undefined;

/** What to do when the server says that the session has ended. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act;
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: { staleTime: 20_000, retry: (failures, error) => failures < 2 && isPassing(error) },
    // Without a connection a change fails at once and is told of; it does not wait in silence and go off later.
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Everything asked of one device lies under its key, so that one change refreshes what follows from it. */
export function ofDevice(device: string, ...rest: readonly unknown[]): readonly unknown[] {
  return ['device', device, ...rest];
}

/** What could not be had of a device, once more. */
export function askAgain(device: string): Promise<void> {
  return queryClient.refetchQueries({
    queryKey: ofDevice(device),
    type: 'active',
    predicate: ({ state }) => state.status === 'error',
  });
}

function isPassing(error: Error): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 503);
}

function noticeSignedOut(error: Error): void {
  if (error instanceof ApiProblem && error.code === 'not-signed-in') whenSignedOut();
}
