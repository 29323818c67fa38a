import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Nobody has acted for so long, in milliseconds: the page is being read. */
const rest = 4_000;

/**
 * Fetches what the pages are made of while the first one is being read, so that one never opened before opens offline
 * too. What comes is run as well, which would hold up who scrolls or types.
 */
export function usePagesAhead(): void {
  const { routesById } = useRouter();
  useEffect(() => {
    const over = new AbortController();
    const atRest = restOf(over.signal);
    async function fetchAhead() {
      for (const { options } of Object.values(routesById)) {
        await atRest();
        await idle();
        if (over.signal.aborted) return;
        // What cannot be fetched now is fetched when it is opened, and says so then.
        await options.component?.preload?.()?.catch(() => undefined);
      }
    }
    void fetchAhead();
    return () => over.abort();
  }, [routesById]);
}

/** @returns what waits until nobody has acted for a while, or until it is over */
function restOf(signal: AbortSignal): () => Promise<void> {
  let lastAct = performance.now();
  const acted = () => {
    lastAct = performance.now();
  };
  for (const act of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'])
    window.addEventListener(act, acted, { capture: true, passive: true, signal });
  return async () => {
    while (!signal.aborted) {
      const left = lastAct + rest - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  };
}

function idle(): Promise<unknown> {
  // Not every browser tells when it is idle.
  return new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 200),
  );
}
