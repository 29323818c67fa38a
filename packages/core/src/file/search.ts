import { compareKeys } from '../kernel/index.ts';
import type { DeviceFile } from './device-file.ts';
import { type FileRecord, kindNamed } from './registry.ts';

/** By what a record was found, the best first. */
export const foundBy = ['key', 'keyStart', 'title', 'text'] as const;
export type FoundBy = (typeof foundBy)[number];

export type Found = { readonly record: FileRecord; readonly by: FoundBy };

type Search = {
  readonly words: readonly string[];
  readonly limit: number;
  /** Everything that a record says, in lower case. */
  readonly textOf: (record: FileRecord) => string;
};

/**
 * Records that answer a search, the best first: the key itself, keys that begin so, titles with words that begin so,
 * and only where these are too few and no key was meant, what is said anywhere in a record. What is retired comes last.
 */
export function searchFile(file: DeviceFile, { words, limit, textOf }: Search): readonly Found[] {
  if (words.length === 0) return [];
  const asked = words.join('-');
  const best = new Best(limit);
  const others: FileRecord[] = [];
  for (const record of file.records()) {
    const by = named(record, words, asked);
    if (by === undefined) others.push(record);
    else best.offer(record, by);
  }
  if (best.isFull || best.isNamed) return best.found;
  for (const record of others) {
    if (words.every((word) => textOf(record).includes(word) || handleOf(record).key === word))
      best.offer(record, 'text');
  }
  return best.found;
}

function named(record: FileRecord, words: readonly string[], asked: string): FoundBy | undefined {
  const { key, bare, title } = handleOf(record);
  if (key === asked) return 'key';
  if (key.startsWith(asked) || bare.startsWith(asked)) return 'keyStart';
  // A word of the title, of the kind's name, or the start of the key: each word that was typed has to begin one.
  return words.every((word) => title.includes(` ${word}`) || key.startsWith(word)) ? 'title' : undefined;
}

/** The best few of many, without putting the many in order. */
class Best {
  readonly #limit: number;
  readonly #kept: (Found & { readonly place: number })[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.#kept.length === this.#limit;
  }

  /** Whoever typed the beginning of a key means that record, and not those that mention it. */
  get isNamed(): boolean {
    const by = this.#kept[0]?.by;
    return by === 'key' || by === 'keyStart';
  }

  get found(): readonly Found[] {
    return this.#kept.map(({ record, by }) => ({ record, by }));
  }

  offer(record: FileRecord, by: FoundBy): void {
    const place = placeOf(record, by);
    const last = this.#kept.at(-1);
    if (this.isFull && last !== undefined && place >= last.place) return;
    let at = this.#kept.length;
    for (let before = this.#kept[at - 1]; at > 0 && before !== undefined; before = this.#kept[at - 1]) {
      if (before.place < place || (before.place === place && compareKeys(before.record.key, record.key) <= 0)) break;
      at -= 1;
    }
    this.#kept.splice(at, 0, { record, by, place });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }
}

/** Smaller is better: by what it was found, retired last, the shorter name first. */
function placeOf(record: FileRecord, by: FoundBy): number {
  const { key, title } = handleOf(record);
  const length = by === 'key' || by === 'keyStart' ? key.length : title.length;
  return (foundBy.indexOf(by) * 2 + Number(record.body.status === 'retired')) * 1000 + Math.min(length, 999);
}

type Handle = { readonly key: string; readonly bare: string; readonly title: string };

const handles = new WeakMap<FileRecord, Handle>();

/** Records do not change: what one can be called by is found once for each. */
function handleOf(record: FileRecord): Handle {
  let handle = handles.get(record);
  if (handle === undefined) {
    const key = record.key.toLowerCase();
    const said = `${record.body.title} ${kindNamed(record.kind).name[0]}`.toLowerCase();
    handle = { key, bare: key.replace('-', ''), title: ` ${said.split(/[^\p{L}\p{N}.]+/u).join(' ')}` };
    handles.set(record, handle);
  }
  return handle;
}
