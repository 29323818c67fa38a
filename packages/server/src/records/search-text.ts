import { setImmediate as others } from 'node:timers/promises';
import { type DeviceFile, prepareSearch } from '@suture/core/file';

const texts = new WeakMap<object, string>();

/** Everything that a body says, in lower case; bodies do not change, so it is gathered once for each. */
export function searchText(body: object): string {
  let text = texts.get(body);
  if (text === undefined) {
    text = saidIn(body).toLowerCase();
    texts.set(body, text);
  }
  return text;
}

/** Whether a record's key or text holds every word; all records hold none. */
export function holdsWords(key: string, body: object | undefined, words: readonly string[]): boolean {
  if (words.length === 0 || body === undefined) return true;
  const name = key.toLowerCase();
  return words.every((word) => name.includes(word) || searchText(body).includes(word));
}

/** What records can be found by is gathered some at a time while others are served, so that no first letter waits. */
export async function gatherForSearch(file: DeviceFile): Promise<void> {
  await others();
  prepareSearch(file);
  const records = file.records();
  for (let from = 0; from < records.length; from += 500) {
    await others();
    for (const { body } of records.slice(from, from + 500)) searchText(body);
  }
}

export function wordsOf(search: string | undefined): readonly string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

function saidIn(value: unknown): string {
  if (typeof value === 'string') return `${value} `;
  if (typeof value !== 'object' || value === null) return '';
  let said = '';
  for (const [name, inside] of Object.entries(value)) if (name !== 'basis') said += saidIn(inside);
  return said;
}
