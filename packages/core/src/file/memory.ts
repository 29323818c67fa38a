/** Something that can change, and the cells that read it. */
type Topic = {
  readers: Cell[] | undefined;
  /** How many of the readers were dropped; they stay in the list until it is worth clearing. */
  gone: number;
  /** The last reading that named the topic, so that it is not listed twice. */
  mark: number;
};

export type Cell = Topic & {
  readonly value: unknown;
  readonly home: Home;
  readonly key: string;
  readonly topics: readonly Topic[];
  dropped: boolean;
};

/** What a change touches: records and what refers to records, by their places; all records of a kind, by its name. */
export type Touched = {
  readonly record: ReadonlySet<number>;
  readonly referrers: ReadonlySet<number>;
  readonly kind: ReadonlySet<string>;
};

export type Home = Map<string, Cell>;

/**
 * Remembers what was computed and what each computation read, so that a change makes only those forget that read it.
 * It is asked some hundred thousand times for one check: hence lists and marks instead of sets and keys joined anew.
 */
export class Memory {
  readonly #records: (Topic | undefined)[];
  readonly #referrers: (Topic | undefined)[];
  readonly #kinds = new Map<string, Topic>();
  readonly #homes = new Map<string, Home>();
  /** One list for all readings within each other, cut to size for each cell. */
  readonly #noted: Topic[] = [];
  /** Number of the computation that is going on; 0 where nothing is computed. */
  #reading = 0;
  #lastReading = 0;

  /** As many places as there are: a list that has its size stays quick wherever it is filled first. */
  constructor(places: number) {
    this.#records = Array.from<Topic | undefined>({ length: places });
    this.#referrers = Array.from<Topic | undefined>({ length: places });
  }

  noteRecord(place: number): void {
    if (this.#reading !== 0) this.#read(topicAt(this.#records, place), this.#reading);
  }

  noteReferrers(place: number): void {
    if (this.#reading !== 0) this.#read(topicAt(this.#referrers, place), this.#reading);
  }

  noteKind(name: string): void {
    if (this.#reading === 0) return;
    let topic = this.#kinds.get(name);
    if (topic === undefined) {
      topic = aTopic();
      this.#kinds.set(name, topic);
    }
    this.#read(topic, this.#reading);
  }

  /** Where the values of a name are kept. `scope`: what it is judged for; nothing is shared between two of them. */
  home(scope: string, name: string): Home {
    const id = `${scope} ${name}`;
    let home = this.#homes.get(id);
    if (home === undefined) {
      home = new Map();
      this.#homes.set(id, home);
    }
    return home;
  }

  recall<Value>(home: Home, key: string, compute: () => Value): Value {
    const outer = this.#reading;
    let cell = home.get(key);
    if (cell === undefined) {
      const from = this.#noted.length;
      this.#lastReading += 1;
      this.#reading = this.#lastReading;
      try {
        const value = compute();
        const topics = this.#noted.slice(from);
        cell = { value, home, key, topics, dropped: false, readers: undefined, gone: 0, mark: 0 };
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
    if (outer !== 0) this.#read(cell, outer);
    // A cell is only ever filled by the computation of its own name and key.
    return cell.value as Value;
  }

  forget(touched: Touched): void {
    const pending = [
      ...[...touched.record].map((place) => this.#records[place]),
      ...[...touched.referrers].map((place) => this.#referrers[place]),
      ...[...touched.kind].map((name) => this.#kinds.get(name)),
    ].filter((topic) => topic !== undefined);
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

  #read(topic: Topic, reading: number): void {
    // A reading within another takes the mark over, so a topic may be listed twice: harmless.
    if (topic.mark === reading) return;
    topic.mark = reading;
    this.#noted.push(topic);
  }
}

function topicAt(topics: (Topic | undefined)[], place: number): Topic {
  let topic = topics[place];
  if (topic === undefined) {
    topic = aTopic();
    topics[place] = topic;
  }
  return topic;
}

function aTopic(): Topic {
  return { readers: undefined, gone: 0, mark: 0 };
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
