import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../api/client.ts';
import { visitQuery } from './queries.ts';

/** As long as it takes to look at a page, in milliseconds. */
const aLook = 2000;

/**
 * Home counts as read when it was looked at and is left: then the mark moves on to what it showed. A reload keeps the
 * mark, so that what changed does not vanish before it was taken in.
 */
export function useVisit(device: string, head: number | undefined): void {
  const client = useQueryClient();
  const shown = useRef<number>(undefined);
  shown.current = head;
  useEffect(() => {
    const came = performance.now();
    return () => {
      const event = shown.current;
      if (event === undefined || performance.now() - came < aLook) return;
      void call('PUT /api/v1/devices/{device}/visit', { params: { device }, body: { event } }).then(
        () =>
          Promise.all([
            client.invalidateQueries({ queryKey: visitQuery(device).queryKey }),
            client.invalidateQueries({ queryKey: ['inbox'] }),
          ]),
        // A mark that could not be set leaves things as new once more: nothing is lost by it.
        () => undefined,
      );
    };
  }, [device, client]);
}
