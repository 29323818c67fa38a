import type { Api, DeviceEvent, ElsewhereEvent, ReadyEvent } from '@suture/server/contract';
import type { QueryClient } from '@tanstack/react-query';
import { followsFrom, isFollowed } from './follows.ts';
import { knownSince } from './own-writes.ts';
import { ofDevice } from './query-client.ts';
import { streamPlace } from './stream-place.ts';

type Route = keyof Api & ('GET /api/v1/devices/{device}/events' | 'GET /api/v1/events');

export type LiveState = 'connecting' | 'live' | 'lost' | 'resting';

type Listening = {
  /** The device that the page is about; without one it follows all devices of the person alike. */
  readonly device: string | undefined;
  readonly client: QueryClient;
  readonly onState: (state: LiveState) => void;
  /** Roles changed, or there is no access any more: who one is has to be asked. Resolves to whether the device is still there. */
  readonly onAccess: () => Promise<boolean>;
};

/** Events that come close together are answered by one asking. */
const together = 300;
/** An event bears the time at which its writing began, and is there when that has ended. */
const latestWriting = 2_000;
/** The server says every 20 seconds that it is there. */
const silence = 50_000;
const restAfter = 1_000;
const longestWait = 30_000;

/**
 * Keeps what this page shows up to date: one stream while the page can be seen. After a break it goes on from the last
 * event it knows of its device; what happened elsewhere meanwhile is asked anew.
 *
 * @returns what ends it
 */
export function listen({ device, client, onState, onAccess }: Listening): () => void {
  let place: AbortController | undefined;
  let source: EventSource | undefined;
  let last: number | undefined;
  let tries = 0;
  let isOver = false;
  let wasOpen = false;
  let wasLost = false;
  const timers = { retry: 0, silence: 0, rest: 0 };
  const refresh = refresher(client);

  async function open(): Promise<void> {
    if (isOver || place !== undefined || document.hidden) return;
    const mine = new AbortController();
    place = mine;
    await streamPlace(mine.signal);
    if (mine.signal.aborted) return;
    const stream = new EventSource(addressOf(device, last));
    source = stream;
    hearSomething();
    stream.addEventListener('ready', (message) => {
      hearSomething();
      const { quietFor }: ReadyEvent = JSON.parse(message.data);
      opened(numberOf(message), quietFor);
    });
    stream.addEventListener('changed', (message) => {
      hearSomething();
      last = numberOf(message) ?? last;
      const event: DeviceEvent = JSON.parse(message.data);
      happened({ ...event, device }, event.event);
    });
    stream.addEventListener('elsewhere', (message) => {
      hearSomething();
      happened(JSON.parse(message.data));
    });
    stream.addEventListener('alive', hearSomething);
    stream.addEventListener('access', () => void onAccess());
    stream.addEventListener('ended', () => void ended());
    stream.onerror = () => broken();
  }

  function opened(number: number | undefined, quietFor: number | undefined): void {
    last ??= number;
    tries = 0;
    onState('live');
    if (wasLost) refresh.all();
    else if (wasOpen) happened({ what: [] });
    else if (quietFor !== undefined) refresh.answeredBefore(Date.now() - quietFor + latestWriting);
    wasLost = false;
    wasOpen = true;
  }

  function happened(event: ElsewhereEvent, number?: number): void {
    refresh.add(event, knownSince(performance.now(), device, number));
  }

  function hearSomething(): void {
    clearTimeout(timers.silence);
    timers.silence = window.setTimeout(broken, silence);
  }

  function close(): void {
    source?.close();
    source = undefined;
    place?.abort();
    place = undefined;
    clearTimeout(timers.silence);
    clearTimeout(timers.retry);
  }

  function broken(): void {
    close();
    if (isOver || document.hidden) return;
    wasLost = true;
    onState('lost');
    timers.retry = window.setTimeout(() => void open(), Math.min(1_000 * 2 ** tries, longestWait));
    tries += 1;
    // A session that has ended is found out by asking, and nothing but that.
    if (tries === 3) void onAccess();
  }

  async function ended(): Promise<void> {
    close();
    if (await onAccess()) broken();
    // What may no longer be read does not stay on the screen.
    else if (device !== undefined) await client.resetQueries({ queryKey: ofDevice(device) });
  }

  function seen(): void {
    clearTimeout(timers.rest);
    if (document.hidden) timers.rest = window.setTimeout(rest, restAfter);
    else void open();
  }

  function rest(): void {
    close();
    onState('resting');
  }

  /** While other windows hold all streams, a page is brought up to date when somebody turns to it. */
  function focused(): void {
    if (place !== undefined && source === undefined) refresh.all();
  }

  function online(): void {
    if (source?.readyState === EventSource.OPEN) return;
    close();
    void open();
  }

  const until = new AbortController();
  const { signal } = until;
  document.addEventListener('visibilitychange', seen, { signal });
  window.addEventListener('online', online, { signal });
  window.addEventListener('focus', focused, { signal });
  // A page that the browser keeps for Back stands still with all it holds.
  window.addEventListener('pagehide', rest, { signal });
  window.addEventListener('pageshow', seen, { signal });
  onState('connecting');
  void open();
  return () => {
    isOver = true;
    close();
    clearTimeout(timers.rest);
    refresh.stop();
    until.abort();
  };
}

function addressOf(device: string | undefined, after: number | undefined): string {
  const route: Route = device === undefined ? 'GET /api/v1/events' : 'GET /api/v1/devices/{device}/events';
  const path = route.slice('GET '.length).replace('{device}', encodeURIComponent(device ?? ''));
  return after === undefined ? path : `${path}?after=${after}`;
}

function numberOf({ lastEventId }: MessageEvent): number | undefined {
  return lastEventId === '' ? undefined : Number(lastEventId);
}

/** Asks anew what follows from the events that were told, some at a time and never while an asking is under way. */
function refresher(client: QueryClient) {
  const asked = new Map<string, number>();
  const forget = client.getQueryCache().subscribe((event) => {
    if (event.type === 'removed') asked.delete(event.query.queryHash);
    if (event.type === 'updated' && event.action.type === 'fetch') asked.set(event.query.queryHash, performance.now());
  });
  let waiting: { readonly event: ElsewhereEvent; readonly since: number }[] = [];
  let timer = 0;
  let isBusy = false;

  async function flush(): Promise<void> {
    const events = waiting;
    waiting = [];
    isBusy = true;
    await client.invalidateQueries({
      predicate: ({ queryKey, queryHash }) =>
        events.some(
          ({ event, since }) =>
            followsFrom(event, queryKey) && (asked.get(queryHash) ?? Number.NEGATIVE_INFINITY) <= since,
        ),
    });
    isBusy = false;
    schedule();
  }

  function schedule(): void {
    if (isBusy || waiting.length === 0) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void flush(), together);
  }

  return {
    add(event: ElsewhereEvent, since: number): void {
      waiting.push({ event, since });
      if (waiting.length === 1) schedule();
    },
    /** What has no answer yet may still get an older one; what was refused is asked again by who reads that. */
    answeredBefore(time: number): void {
      void client.invalidateQueries({
        predicate: ({ queryKey, state }) =>
          isFollowed(queryKey) && state.status !== 'error' && (state.dataUpdatedAt || Date.now()) <= time,
      });
    },
    all(): void {
      void client.invalidateQueries({ predicate: ({ queryKey }) => isFollowed(queryKey) });
    },
    stop(): void {
      clearTimeout(timer);
      forget();
    },
  };
}
