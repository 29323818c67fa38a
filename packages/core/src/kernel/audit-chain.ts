import { z } from 'zod';
import { sha256Hex } from './digest.ts';
import { say } from './say.ts';

/** `text` is the event's canonical text; `hash` covers it and the hash before. Number 1 follows `genesis`. */
export const AuditLink = z.strictObject({
  chain: z.string(),
  number: z.number().int().positive(),
  text: z.string(),
  previous: z.string(),
  hash: z.string(),
});
export type AuditLink = z.infer<typeof AuditLink>;

export const AuditHead = z.strictObject({
  chain: z.string(),
  number: z.number().int().nonnegative(),
  hash: z.string(),
});
export type AuditHead = z.infer<typeof AuditHead>;

export type ChainFault = {
  readonly chain: string;
  readonly number: number;
  readonly kind: 'changed' | 'missing' | 're-ordered' | 'cut-off';
  readonly message: string;
};

export const genesis = '0'.repeat(64);

export function hashOfEvent(previous: string, text: string): string {
  return sha256Hex(`${previous}\n${text}`);
}

/**
 * Reads one chain link by link, so that a chain of any length is verified in constant memory. What is missing is known
 * after `finish`.
 */
export class ChainReader {
  readonly faults: ChainFault[] = [];
  #number = 0;
  #hash = genesis;
  readonly #gaps: { readonly from: number; readonly to: number }[] = [];
  readonly #hashAt = new Map<number, string>();
  readonly #chain: string;

  /** `watch`: the numbers of heads that will be asked for at the end. */
  constructor(chain: string, watch: readonly number[] = []) {
    this.#chain = chain;
    for (const number of watch) this.#hashAt.set(number, '');
  }

  read(link: AuditLink): void {
    const { number } = link;
    const expected = this.#number + 1;
    if (link.hash !== hashOfEvent(link.previous, link.text)) {
      this.#fault('changed', number, say`event ${number} is not what was written: its hash does not fit its text`);
    } else if (number === expected && link.previous !== this.#hash) {
      this.#fault(
        'changed',
        number,
        say`event ${number} does not follow event ${this.#number}: the hash before differs`,
      );
    }
    if (this.#hashAt.has(number)) this.#hashAt.set(number, link.hash);
    if (number < expected) {
      this.#fault('re-ordered', number, say`event ${number} comes after ${this.#number}`);
      this.#fill(number);
      return;
    }
    if (number > expected) this.#gaps.push({ from: expected, to: number - 1 });
    this.#number = number;
    this.#hash = link.hash;
  }

  /** Compares with heads noted elsewhere, so that a cut-off end is found too. */
  finish(noted: readonly AuditHead[] = []): AuditHead {
    for (const { from, to } of this.#gaps) {
      const message =
        from === to
          ? say`event ${from} is missing before ${to + 1}`
          : say`events ${from} to ${to} are missing before ${to + 1}`;
      this.#fault('missing', from, message);
    }
    for (const head of noted) {
      if (head.number > this.#number) {
        this.#fault('cut-off', head.number, say`the chain ends at event ${this.#number}, but ${head.number} was noted`);
      } else if (head.number > 0 && this.#hashAt.get(head.number) !== head.hash) {
        this.#fault('changed', head.number, say`event ${head.number} has another hash than the one noted`);
      }
    }
    return { chain: this.#chain, number: this.#number, hash: this.#hash };
  }

  /** An event that comes late was not missing. */
  #fill(number: number): void {
    const at = this.#gaps.findIndex(({ from, to }) => from <= number && number <= to);
    const gap = this.#gaps[at];
    if (gap === undefined) return;
    const rest = [
      { from: gap.from, to: number - 1 },
      { from: number + 1, to: gap.to },
    ];
    this.#gaps.splice(at, 1, ...rest.filter(({ from, to }) => from <= to));
  }

  #fault(kind: ChainFault['kind'], number: number, message: string): void {
    this.faults.push({ chain: this.#chain, number, kind, message });
  }
}
