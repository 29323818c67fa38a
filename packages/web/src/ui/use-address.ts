import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { withRelease } from '../paths.ts';

/** Id or short name of the device that the page is about. */
export function useDeviceParam(): string {
  return useParam('device');
}

export function useParam(name: 'device' | 'key' | 'kind'): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return params[name] ?? '';
}

/** View state lives in the address: what is filtered, sorted, searched for. */
export function useFilter(): Readonly<Record<string, string | undefined>> {
  // The router reads every search parameter as text (see routes.tsx).
  return useLocation({ select: ({ search }) => search as Readonly<Record<string, string | undefined>> });
}

type SetFilter = (change: Readonly<Record<string, string | undefined>>, how?: 'replace' | 'step') => void;

/** Changes some of the view state; an empty value is left out. Back leaves the page, but takes back what was a step. */
export function useSetFilter(): SetFilter {
  const router = useRouter();
  return useCallback(
    (change, how = 'replace') => {
      const { pathname, search } = router.state.location;
      const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
      const text = new URLSearchParams(next.map(([name, value]) => [name, String(value)])).toString();
      const address = text === '' ? pathname : `${pathname}?${text}`;
      if (how === 'step') router.history.push(address);
      else router.history.replace(address);
    },
    [router],
  );
}

/** Names the entry of the browser's history that the page is shown in; nothing once another page is on its way. */
export function useEntry(): () => string | undefined {
  const router = useRouter();
  const [path] = useState(() => router.history.location.pathname);
  return useCallback(() => {
    const { pathname, state } = router.history.location;
    return pathname === path ? state.__TSR_key : undefined;
  }, [router, path]);
}

/** Goes to an address of paths.ts; within a device the release that is looked at comes along. */
export function useGo(): (to: string) => void {
  const router = useRouter();
  return useCallback(
    (to) => {
      const { pathname, search } = router.state.location;
      const [, folder, device = ''] = pathname.split('/');
      const { release } = search as Readonly<Record<string, string | undefined>>;
      router.history.push(withRelease(to, folder === 'devices' ? decodeURIComponent(device) : '', release));
    },
    [router],
  );
}
