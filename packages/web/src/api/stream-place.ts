/**
 * A browser keeps six connections to one server and no more, over all its windows: so many of them may be streams, and
 * the rest is left for asking.
 */
const streams = 4;

/** Resolves once this page may hold a stream; what it holds is given back when `over` is aborted, or the page goes. */
export function streamPlace(over: AbortSignal): Promise<void> {
  // Known only where the address is a safe one; pages elsewhere do not know of each other.
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const found = new AbortController();
    const signal = AbortSignal.any([over, found.signal]);
    for (let place = 1; place <= streams; place += 1)
      locks
        .request(`suture.stream.${place}`, { signal }, () => {
          if (signal.aborted) return;
          found.abort();
          resolve();
          return new Promise<void>((giveBack) => over.addEventListener('abort', () => giveBack()));
        })
        .catch(() => {
          // Waited for in vain: another place was free, or none is wanted any more. Else the browser gives no places.
          if (!signal.aborted) resolve();
        });
  });
}
