import type { OpenFile } from './device-files.ts';

/** Titles of records by their keys; a key that no record has is left out. */
export function titlesOf(keys: Iterable<string>, stored: OpenFile['stored']): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const key of keys) {
    const title = stored.get(key)?.body.title;
    if (title !== undefined) titles[key] = title;
  }
  return titles;
}
