import { compareKeys } from '../kernel/index.ts';
import type { DeviceFile } from './device-file.ts';
import { type FileRecord, type KindName, kindNamed, kindNames } from './registry.ts';

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
  const asked: Asked = { words, starts: words.map((word) => ` ${word}`), key: words.join('-'), kinds: kindsInWords() };
  const best = new Best(limit, asked.kinds);
  for (const handle of handlesIn(file)) {
    const by = named(handle, asked);
    if (by !== undefined) best.offer(handle, by);
  }
  if (best.isFull || best.isNamed) return best.found;
  const keys = keysWith?.(words);
  for (const record of keys ? recordsOf(file, keys) : file.records()) {
    const handle = handleOf(record);
    if (named(handle, asked) !== undefined) continue;
    if (words.every((word) => textOf(record).includes(word) || handle.key === word)) best.offer(handle, 'text');
  }
  return best.found;
}

function recordsOf(file: DeviceFile, keys: Iterable<string>): readonly FileRecord[] {
  return [...keys].flatMap((key) => file.record(key) ?? []);
}

type Asked = {
  readonly words: readonly string[];
  readonly starts: readonly string[];
  readonly key: string;
  readonly kinds: KindsInWords;
};

/** What each kind is called, in the language of whoever searches. */
type KindsInWords = Readonly<Record<KindName, string>>;

function named({ record, key, bare, title }: Handle, asked: Asked): FoundBy | undefined {
  if (key === asked.key) return 'key';
  if (key.startsWith(asked.key) || bare.startsWith(asked.key)) return 'keyStart';
  const kind = asked.kinds[record.kind];
  // A word of the title, of the kind's name, or the start of the key: each word that was typed has to begin one.
  const isBegun = (word: string, at: number) => {
    const start = asked.starts[at] ?? '';
    return title.includes(start) || kind.includes(start) || key.startsWith(word);
  };
  return asked.words.every(isBegun) ? 'title' : undefined;
}

function kindsInWords(): KindsInWords {
  // One for each name of a kind.
  return Object.fromEntries(kindNames.map((name) => [name, spaced(kindNamed(name).name[0])])) as KindsInWords;
}

/** The best few of many, without putting the many in order. */
class Best {
  readonly #limit: number;
  readonly #kinds: KindsInWords;
  readonly #kept: { readonly handle: Handle; readonly by: FoundBy; readonly place: number }[] = [];

  constructor(limit: number, kinds: KindsInWords) {
    this.#limit = limit;
    this.#kinds = kinds;
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
    const place = placeOf(handle, by, this.#kinds);
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
function placeOf({ record, key, title }: Handle, by: FoundBy, kinds: KindsInWords): number {
  const length = by === 'key' || by === 'keyStart' ? key.length : title.length + kinds[record.kind].length;
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
    handle = { record, key, bare: key.replace('-', ''), title: spaced(record.body.title) };
    ofRecords.set(record, handle);
  }
  return handle;
}

/** In lower case, with a space before each word. */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .join(' ')}`;
}
