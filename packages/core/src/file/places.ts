import type { Facet } from '../kernel/index.ts';

/** What a decision's basis names: the facts of a record, or with `#judgement` its judgements. */
export type BasisPlace = { readonly place: number; readonly facet: Facet };

/**
 * A number for each key, the same in every version of a file that grew from one: what is kept by number is found with
 * one look at the key.
 */
export class Places {
  readonly #byKey = new Map<string, number>();
  readonly #byBasis = new Map<string, BasisPlace>();

  get size(): number {
    return this.#byKey.size;
  }

  of(key: string): number {
    let place = this.#byKey.get(key);
    if (place === undefined) {
      place = this.#byKey.size;
      this.#byKey.set(key, place);
    }
    return place;
  }

  /** The place of a key that may be anybody's: one that no record ever named gets none. */
  find(key: string): number {
    return this.#byKey.get(key) ?? -1;
  }

  ofBasis(basisKey: string): BasisPlace {
    let found = this.#byBasis.get(basisKey);
    if (found === undefined) {
      const [key = '', facet] = basisKey.split('#');
      found = { place: this.of(key), facet: facet === 'judgement' ? facet : 'facts' };
      this.#byBasis.set(basisKey, found);
    }
    return found;
  }
}
