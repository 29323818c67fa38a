import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const patience = 4000;

/** Fetches what the pages are made of once the first one stands, so that one never opened before opens offline too. */
export function usePagesAhead(): void {
  const { routesById } = useRouter();
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(async () => {
      for (const { options } of Object.values(routesById)) {
        await idle();
        if (isGone) return;
        // What cannot be fetched now is fetched when it is opened, and says so then.
        await options.component?.preload?.()?.catch(() => undefined);
      }
    }, patience);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [routesById]);
}

function idle(): Promise<unknown> {
  // Not every browser tells when it is idle.
  return new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 200),
  );
}
