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
  /** Keys of at least those records that say all of these somewhere; undefined: any may. */
  readonly keysWith?: (words: readonly string[]) => Iterable<string> | undefined;
};

/**
 * Records that answer a search, the best first: the key itself, keys that begin so, titles with words that begin so,
 * and only where these are too few and no key was meant, what is said anywhere in a record. What is retired comes last.
 */
export function searchFile(file: DeviceFile, { words, limit, textOf, keysWith }: Search): readonly Found[] {
  if (words.length === 0) return [];
  const asked = words.join('-');
  const starts = words.map((word) => ` ${word}`);
  const best = new Best(limit);
  for (const handle of handlesIn(file)) {
    const by = named(handle, words, starts, asked);
    if (by !== undefined) best.offer(handle, by);
  }
  if (best.isFull || best.isNamed) return best.found;
  const keys = keysWith?.(words);
  for (const record of keys ? recordsOf(file, keys) : file.records()) {
    const handle = handleOf(record);
    if (named(handle, words, starts, asked) !== undefined) continue;
    if (words.every((word) => textOf(record).includes(word) || handle.key === word)) best.offer(handle, 'text');
  }
  return best.found;
}

function recordsOf(file: DeviceFile, keys: Iterable<string>): readonly FileRecord[] {
  return [...keys].flatMap((key) => file.record(key) ?? []);
}

function named(
  { key, bare, title }: Handle,
  words: readonly string[],
  starts: readonly string[],
  asked: string,
): FoundBy | undefined {
  if (key === asked) return 'key';
  if (key.startsWith(asked) || bare.startsWith(asked)) return 'keyStart';
  // A word of the title, of the kind's name, or the start of the key: each word that was typed has to begin one.
  return words.every((word, at) => title.includes(starts[at] ?? '') || key.startsWith(word)) ? 'title' : undefined;
}

/** The best few of many, without putting the many in order. */
class Best {
  readonly #limit: number;
  readonly #kept: { readonly handle: Handle; readonly by: FoundBy; readonly place: number }[] = [];

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
    return this.#kept.map(({ handle: { record }, by }) => ({ record, by }));
  }

  offer(handle: Handle, by: FoundBy): void {
    const place = placeOf(handle, by);
    const last = this.#kept.at(-1);
    if (this.isFull && last !== undefined && place >= last.place) return;
    let at = this.#kept.length;
    for (let before = this.#kept[at - 1]; at > 0 && before !== undefined; before = this.#kept[at - 1]) {
      if (
        before.place < place ||
        (before.place === place && compareKeys(before.handle.record.key, handle.record.key) <= 0)
      )
        break;
      at -= 1;
    }
    this.#kept.splice(at, 0, { handle, by, place });
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }
}

/** Smaller is better: by what it was found, retired last, the shorter name first. */
function placeOf({ record, key, title }: Handle, by: FoundBy): number {
  const length = by === 'key' || by === 'keyStart' ? key.length : title.length;
  return (foundBy.indexOf(by) * 2 + Number(record.body.status === 'retired')) * 1000 + Math.min(length, 999);
}

/** What a record can be called by, in lower case. */
type Handle = { readonly record: FileRecord; readonly key: string; readonly bare: string; readonly title: string };

/** Finds out beforehand what the first search would have to. */
export function prepareSearch(file: DeviceFile): void {
  handlesIn(file);
}

const ofFiles = new WeakMap<DeviceFile, readonly Handle[]>();
const ofRecords = new WeakMap<FileRecord, Handle>();

/** Neither files nor records change: of each it is found out once. */
function handlesIn(file: DeviceFile): readonly Handle[] {
  let handles = ofFiles.get(file);
  if (handles === undefined) {
    handles = file.records().map(handleOf);
    ofFiles.set(file, handles);
  }
  return handles;
}

function handleOf(record: FileRecord): Handle {
  let handle = ofRecords.get(record);
  if (handle === undefined) {
    const key = record.key.toLowerCase();
    const said = `${record.body.title} ${kindNamed(record.kind).name[0]}`.toLowerCase();
    handle = { record, key, bare: key.replace('-', ''), title: ` ${said.split(/[^\p{L}\p{N}.]+/u).join(' ')}` };
    ofRecords.set(record, handle);
  }
  return handle;
}
