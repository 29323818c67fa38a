/** Behind a key in a decision's basis: it rested on the judgements of the record. Without it, on the facts. */
export const judgementMark = '#judgement';

/**
 * A number for each key, the same in every version of a file that grew from one: what is kept by number is found with
 * one look at the key.
 */
export class Places {
  readonly #byKey = new Map<string, number>();
  readonly #byJudgement = new Map<string, number>();
  /** Mostly a key is asked for several times in a row. */
  #lastKey: string | undefined;
  #lastPlace = 0;

  get size(): number {
    return this.#byKey.size;
  }

  of(key: string): number {
    if (key === this.#lastKey) return this.#lastPlace;
    let place = this.#byKey.get(key);
    if (place === undefined) {
      place = this.#byKey.size;
      this.#byKey.set(key, place);
    }
    this.#lastKey = key;
    this.#lastPlace = place;
    return place;
  }

  /** The place of a key that may be anybody's: one that no record ever named gets none. */
  find(key: string): number {
    return this.#byKey.get(key) ?? -1;
  }

  /** The place of a key that bears the mark. */
  ofJudgement(marked: string): number {
    let place = this.#byJudgement.get(marked);
    if (place === undefined) {
      place = this.of(marked.slice(0, -judgementMark.length));
      this.#byJudgement.set(marked, place);
    }
    return place;
  }
}
