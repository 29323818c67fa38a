/** Something that can change, and the cells that read it. */
type Topic = {
  readers: Cell[] | undefined;
  /** How many of the readers were dropped; they stay in the list until it is worth clearing. */
  gone: number;
  /** The last reading that named the topic, so that it is not listed twice. */
  mark: Reading | undefined;
};

type Cell = Topic & {
  readonly value: unknown;
  readonly home: Map<string, Cell>;
  readonly key: string;
  readonly topics: readonly Topic[];
  dropped: boolean;
};

/** A computation that is going on; `from` is where its topics begin among those that are being noted. */
type Reading = { readonly from: number };

export type Aspect = 'record' | 'referrers' | 'kind';
/** What a change touches: a record, what refers to a record, all records of a kind. */
export type Touched = Readonly<Record<Aspect, ReadonlySet<string>>>;

/**
 * Remembers what was computed and what each computation read, so that a change makes only those forget that read it.
 * It is asked some hundred thousand times for one check: hence lists and marks instead of sets and keys joined anew.
 */
export class Memory {
  readonly #topics: Readonly<Record<Aspect, Map<string, Topic>>> = {
    record: new Map(),
    referrers: new Map(),
    kind: new Map(),
  };
  readonly #scopes = new Map<string, Map<string, Map<string, Cell>>>();
  /** One list for all readings within each other, cut to size for each cell. */
  readonly #noted: Topic[] = [];
  #reading: Reading | undefined;

  note(aspect: Aspect, key: string): void {
    if (this.#reading === undefined) return;
    const topics = this.#topics[aspect];
    let topic = topics.get(key);
    if (topic === undefined) {
      topic = { readers: undefined, gone: 0, mark: undefined };
      topics.set(key, topic);
    }
    this.#read(topic, this.#reading);
  }

  /** `scope`: what the name is judged for; nothing is shared between two of them. */
  recall<Value>(scope: string, name: string, key: string, compute: () => Value): Value {
    const home = this.#homeOf(scope, name);
    const outer = this.#reading;
    let cell = home.get(key);
    if (cell === undefined) {
      const from = this.#noted.length;
      this.#reading = { from };
      try {
        const value = compute();
        const topics = this.#noted.slice(from);
        cell = { value, home, key, topics, dropped: false, readers: undefined, gone: 0, mark: undefined };
        for (const topic of topics) {
          if (topic.readers === undefined) topic.readers = [cell];
          else topic.readers.push(cell);
        }
        home.set(key, cell);
      } finally {
        this.#noted.length = from;
        this.#reading = outer;
      }
    }
    if (outer !== undefined) this.#read(cell, outer);
    // A cell is only ever filled by the computation of its own name and key.
    return cell.value as Value;
  }

  forget(touched: Touched): void {
    const pending: Topic[] = [];
    for (const aspect of ['record', 'referrers', 'kind'] as const) {
      for (const key of touched[aspect]) {
        const topic = this.#topics[aspect].get(key);
        if (topic !== undefined) pending.push(topic);
      }
    }
    for (let topic = pending.pop(); topic !== undefined; topic = pending.pop()) {
      const { readers } = topic;
      topic.readers = undefined;
      topic.gone = 0;
      for (const cell of readers ?? []) {
        if (cell.dropped) continue;
        drop(cell);
        pending.push(cell);
      }
    }
  }

  #read(topic: Topic, reading: Reading): void {
    // A reading within another takes the mark over, so a topic may be listed twice: harmless.
    if (topic.mark === reading) return;
    topic.mark = reading;
    this.#noted.push(topic);
  }

  #homeOf(scope: string, name: string): Map<string, Cell> {
    let names = this.#scopes.get(scope);
    if (names === undefined) {
      names = new Map();
      this.#scopes.set(scope, names);
    }
    let home = names.get(name);
    if (home === undefined) {
      home = new Map();
      names.set(name, home);
    }
    return home;
  }
}

function drop(cell: Cell): void {
  cell.dropped = true;
  cell.home.delete(cell.key);
  for (const topic of cell.topics) {
    topic.gone += 1;
    if (topic.readers === undefined || topic.gone * 2 <= topic.readers.length) continue;
    topic.readers = topic.readers.filter(({ dropped }) => !dropped);
    topic.gone = 0;
  }
}
