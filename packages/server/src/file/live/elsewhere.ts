import type { ElsewhereEvent } from '../../contract/index.ts';
import type { CalledDevice } from '../../http/index.ts';
import type { EventsSince } from '../../records/index.ts';

export type Told = Omit<EventsSince, 'event'> & { readonly first: number; readonly last: number };

/** What was heard of devices that the reader does not look at, until it is clear which of them are theirs. */
export class Elsewhere {
  readonly #heard = new Map<string, Told | 'more than once'>();
  #hasMissed = false;

  hear(device: string, told: Told): void {
    this.#heard.set(device, this.#heard.has(device) ? 'more than once' : told);
  }

  missSome(): void {
    this.#hasMissed = true;
  }

  /** What is to be told to whom these devices belong; of the others nothing remains. */
  take(devices: readonly CalledDevice[]): readonly ElsewhereEvent[] {
    const events = devices.flatMap(({ id, slug }): ElsewhereEvent[] => {
      const told = this.#heard.get(id);
      if (told === undefined) return [];
      if (told === 'more than once') return [{ device: slug, what: [] }];
      const { what, by, records } = told;
      return [{ device: slug, what: [...what], by, records: records && [...records] }];
    });
    const missed: ElsewhereEvent[] = this.#hasMissed ? [{ what: [] }] : [];
    this.#heard.clear();
    this.#hasMissed = false;
    return [...missed, ...events];
  }
}
