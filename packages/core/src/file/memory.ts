import { Readings, twiceAsLong } from './readings.ts';

/** What a change touches: records and what refers to records, by their places; all records of a kind, by its name. */
export type Touched = {
  readonly record: ReadonlySet<number>;
  readonly referrers: ReadonlySet<number>;
  readonly kind: ReadonlySet<string>;
};

/** The values of one name, by the place of what they are values of, and their nodes: 0 where there is no value. */
export type Home = {
  readonly number: number;
  readonly values: unknown[];
  nodes: Int32Array<ArrayBuffer>;
};

/** Remembers what was computed and what each computation read, so that a change makes only those forget that read it. */
export class Memory {
  readonly #readings = new Readings();
  /** The node of each record, and behind it that of its referrers, by place; 0 where nobody asked yet. */
  #placeNodes: Int32Array<ArrayBuffer>;
  readonly #kinds = new Map<string, number>();
  readonly #homes: Home[] = [];
  readonly #homesById = new Map<string, Home>();
  /** Where the value of a node is kept: the number of its home, and its place in it. */
  #homeOf = new Int32Array(1024);
  #placeOf = new Int32Array(1024);
  /** Dropped, while it is not yet known who read them. */
  readonly #dropped = new Set<number>();
  /** What the computations that are going on have read, one above the other. */
  #noted = new Int32Array(256);
  #notedCount = 0;
  /** Number of the computation that is going on; 0 where nothing is computed. */
  #reading = 0;
  #lastReading = 0;

  constructor(places: number) {
    this.#placeNodes = new Int32Array(2 * places + 16);
  }

  noteRecord(place: number): void {
    if (this.#reading !== 0) this.#note(this.#nodeAt(2 * place), this.#reading);
  }

  noteReferrers(place: number): void {
    if (this.#reading !== 0) this.#note(this.#nodeAt(2 * place + 1), this.#reading);
  }

  noteKind(name: string): void {
    if (this.#reading === 0) return;
    let node = this.#kinds.get(name);
    if (node === undefined) {
      node = this.#readings.addNode();
      this.#kinds.set(name, node);
    }
    this.#note(node, this.#reading);
  }

  /** Where the values of a name are kept. `scope`: what it is judged for; nothing is shared between two of them. */
  home(scope: string, name: string): Home {
    const id = `${scope} ${name}`;
    let home = this.#homesById.get(id);
    if (home === undefined) {
      home = { number: this.#homes.length, values: [], nodes: new Int32Array(this.#placeNodes.length / 2) };
      this.#homes.push(home);
      this.#homesById.set(id, home);
    }
    return home;
  }

  recall<Value>(home: Home, place: number, compute: () => Value): Value {
    const outer = this.#reading;
    let node = home.nodes[place] ?? 0;
    if (node === 0) {
      const from = this.#notedCount;
      this.#lastReading += 1;
      this.#reading = this.#lastReading;
      try {
        node = this.#keep(compute(), home, place, from);
      } finally {
        this.#notedCount = from;
        this.#reading = outer;
      }
    }
    if (outer !== 0) this.#note(node, outer);
    // A value is only ever filled by the computation of its own name and place.
    return home.values[place] as Value;
  }

  /** Drops what read something of this, what read that, and so on. */
  forget(touched: Touched): void {
    const pending = [
      ...[...touched.record].map((place) => this.#placeNodes[2 * place]),
      ...[...touched.referrers].map((place) => this.#placeNodes[2 * place + 1]),
      ...[...touched.kind].map((name) => this.#kinds.get(name)),
    ];
    while (pending.length > 0) {
      const node = pending.pop();
      if (!node) continue;
      for (let reader = this.#readings.someReader(node); reader !== 0; reader = this.#readings.someReader(node)) {
        this.#drop(reader);
        pending.push(reader);
      }
      // A computation that was dropped, and whose readers are now gone too, gives back its node.
      if (this.#dropped.delete(node)) this.#readings.removeNode(node);
    }
  }

  #keep(value: unknown, home: Home, place: number, from: number): number {
    const node = this.#readings.addNode();
    for (let at = from; at < this.#notedCount; at += 1) this.#readings.add(this.#noted[at] ?? 0, node);
    while (node >= this.#homeOf.length) {
      this.#homeOf = twiceAsLong(this.#homeOf);
      this.#placeOf = twiceAsLong(this.#placeOf);
    }
    this.#homeOf[node] = home.number;
    this.#placeOf[node] = place;
    while (place >= home.nodes.length) home.nodes = twiceAsLong(home.nodes);
    home.nodes[place] = node;
    // Without gaps: a list with large ones is slow.
    while (home.values.length <= place) home.values.push(undefined);
    home.values[place] = value;
    return node;
  }

  #drop(node: number): void {
    const home = this.#homes[this.#homeOf[node] ?? 0];
    const place = this.#placeOf[node] ?? 0;
    if (home) {
      home.nodes[place] = 0;
      home.values[place] = undefined;
    }
    this.#readings.clear(node);
    this.#dropped.add(node);
  }

  #note(node: number, reading: number): void {
    // A reading within another takes the mark over, so a node may be listed twice: harmless.
    if (!this.#readings.mark(node, reading)) return;
    if (this.#notedCount === this.#noted.length) this.#noted = twiceAsLong(this.#noted);
    this.#noted[this.#notedCount] = node;
    this.#notedCount += 1;
  }

  #nodeAt(at: number): number {
    while (at >= this.#placeNodes.length) this.#placeNodes = twiceAsLong(this.#placeNodes);
    let node = this.#placeNodes[at] ?? 0;
    if (node === 0) {
      node = this.#readings.addNode();
      this.#placeNodes[at] = node;
    }
    return node;
  }
}
