import { setTimeout as pause } from 'node:timers/promises';
import type { FileRecord } from '@suture/core/file';
import { searchText, wordsOf } from './search-text.ts';

/** Records that are read at one go, in a few milliseconds; whoever asks meanwhile is served between. */
const atOnce = 50;
const forOthers = 10;

/**
 * Which records may say a word. It names too many rather than too few: what a record said earlier is not taken out. So
 * one serves every state of a file, and few records are read to answer a search.
 */
export class Said {
  readonly #keysOf = new Map<string, string[]>();
  /** All words, a line each, to look for a part of one; made anew when there are more. */
  #lines = '';
  #inLines = 0;
  #isWhole = false;

  /** Reads all records of a file; until that is done, any may say anything. */
  async readAll(records: readonly FileRecord[]): Promise<void> {
    for (let from = 0; from < records.length; from += atOnce) {
      await pause(forOthers, undefined, { ref: false });
      this.add(records.slice(from, from + atOnce));
    }
    this.#isWhole = true;
  }

  add(records: readonly FileRecord[]): void {
    for (const { key, body } of records) {
      for (const word of new Set([key.toLowerCase(), ...wordsOf(searchText(body))])) {
        const keys = this.#keysOf.get(word);
        if (keys === undefined) this.#keysOf.set(word, [key]);
        else keys.push(key);
      }
    }
  }

  /** Keys of all records that say each of these somewhere, also within a word, and of some that do not; undefined: any may. */
  keysWith(words: readonly string[]): Iterable<string> | undefined {
    if (!this.#isWhole) return undefined;
    const [fewest] = words.map((word) => this.#keysWith(word)).sort((one, other) => one.size - other.size);
    return fewest;
  }

  #keysWith(asked: string): ReadonlySet<string> {
    const lines = this.#allLines();
    const found = new Set<string>();
    for (let at = lines.indexOf(asked); at !== -1; ) {
      const end = lines.indexOf('\n', at);
      const word = lines.slice(lines.lastIndexOf('\n', at) + 1, end);
      for (const key of this.#keysOf.get(word) ?? []) found.add(key);
      at = lines.indexOf(asked, end);
    }
    return found;
  }

  #allLines(): string {
    if (this.#inLines !== this.#keysOf.size) {
      this.#lines = [...this.#keysOf.keys(), ''].join('\n');
      this.#inLines = this.#keysOf.size;
    }
    return this.#lines;
  }
}
