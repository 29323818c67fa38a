import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../api/client.ts';

/** As long as it takes to look at a page, in milliseconds. */
const aLook = 2000;

/**
 * Home counts as read as soon as it was looked at, however it is left. What it showed stays: the server compares with
 * the visit before until this one is over.
 */
export function useVisit(device: string, head: number | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (head === undefined) return;
    return whenLookedAt(() => {
      void call('PUT /api/v1/devices/{device}/visit', { params: { device }, body: { event: head } }).then(
        () => client.invalidateQueries({ queryKey: ['inbox'] }),
        // A mark that could not be set leaves things as new once more: nothing is lost by it.
        () => undefined,
      );
    });
  }, [device, head, client]);
}

/** A page behind others is not looked at; coming back to it is a look of its own. */
function whenLookedAt(act: () => void): () => void {
  let waiting: number | undefined;
  const begin = () => {
    window.clearTimeout(waiting);
    if (document.visibilityState === 'visible') waiting = window.setTimeout(act, aLook);
  };
  begin();
  document.addEventListener('visibilitychange', begin);
  return () => {
    window.clearTimeout(waiting);
    document.removeEventListener('visibilitychange', begin);
  };
}
