import { useEffect, useSyncExternalStore } from 'react';

/** What a key does on the page that is shown; `keys` as one reads them: `['J']`, `['Ctrl', 'Z']`. */
type PageKey = { readonly keys: readonly string[]; readonly does: string };
export type KeyGroup = { readonly title: string; readonly keys: readonly PageKey[] };

let shown: readonly KeyGroup[] = [];
const listeners = new Set<() => void>();

function show(next: readonly KeyGroup[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Tells the list of keys (`?`) what keys do as long as the component is on the page. Give it a value that stays the same. */
export function usePageKeys(group: KeyGroup): void {
  useEffect(() => {
    show([...shown, group]);
    return () => show(shown.filter((each) => each !== group));
  }, [group]);
}

export function useShownKeys(): readonly KeyGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
