/**
 * Which computation read what, as a net of numbered nodes. A check of a large file makes some hundred thousand readings
 * that live as long as the file: kept as numbers in a few long arrays, they are nothing that memory has to be searched
 * for, and each is given back when the computation is made anew.
 */
export class Readings {
  /** By node: the first of those who read it, the first of what it read, and the last reading that named it. */
  #readers = new Int32Array(1024);
  #reads = new Int32Array(1024);
  #marks = new Float64Array(1024);
  /** By reading: what was read and by whom; the readings before and after it of the same node; the next by the same reader. */
  #topic = new Int32Array(4096);
  #reader = new Int32Array(4096);
  #before = new Int32Array(4096);
  #after = new Int32Array(4096);
  #next = new Int32Array(4096);
  /** 0 is no node and no reading, so both begin at 1; those given back form a list. */
  #nodes = 1;
  #readings = 1;
  #freeNode = 0;
  #freeReading = 0;

  addNode(): number {
    const free = this.#freeNode;
    if (free !== 0) {
      this.#freeNode = this.#reads[free] ?? 0;
      this.#reads[free] = 0;
      return free;
    }
    if (this.#nodes === this.#readers.length) this.#growNodes();
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  /** Gives back a node that nobody reads and that reads nothing. */
  removeNode(node: number): void {
    this.#reads[node] = this.#freeNode;
    this.#freeNode = node;
  }

  /** False where the node bears the mark already. */
  mark(node: number, mark: number): boolean {
    if (this.#marks[node] === mark) return false;
    this.#marks[node] = mark;
    return true;
  }

  add(topic: number, reader: number): void {
    const reading = this.#newReading();
    const first = this.#readers[topic] ?? 0;
    this.#topic[reading] = topic;
    this.#reader[reading] = reader;
    this.#before[reading] = 0;
    this.#after[reading] = first;
    if (first !== 0) this.#before[first] = reading;
    this.#readers[topic] = reading;
    this.#next[reading] = this.#reads[reader] ?? 0;
    this.#reads[reader] = reading;
  }

  /** Some reader of a node, 0 where none is left. */
  someReader(topic: number): number {
    const first = this.#readers[topic] ?? 0;
    return first === 0 ? 0 : (this.#reader[first] ?? 0);
  }

  /** Forgets all that a node read. */
  clear(reader: number): void {
    for (let reading = this.#reads[reader] ?? 0; reading !== 0; ) {
      const next = this.#next[reading] ?? 0;
      this.#unlink(reading);
      this.#next[reading] = this.#freeReading;
      this.#freeReading = reading;
      reading = next;
    }
    this.#reads[reader] = 0;
  }

  #unlink(reading: number): void {
    const before = this.#before[reading] ?? 0;
    const after = this.#after[reading] ?? 0;
    if (before === 0) this.#readers[this.#topic[reading] ?? 0] = after;
    else this.#after[before] = after;
    if (after !== 0) this.#before[after] = before;
  }

  #newReading(): number {
    const free = this.#freeReading;
    if (free !== 0) {
      this.#freeReading = this.#next[free] ?? 0;
      return free;
    }
    if (this.#readings === this.#topic.length) this.#growReadings();
    this.#readings += 1;
    return this.#readings - 1;
  }

  #growNodes(): void {
    this.#readers = twiceAsLong(this.#readers);
    this.#reads = twiceAsLong(this.#reads);
    const marks = new Float64Array(this.#marks.length * 2);
    marks.set(this.#marks);
    this.#marks = marks;
  }

  #growReadings(): void {
    this.#topic = twiceAsLong(this.#topic);
    this.#reader = twiceAsLong(this.#reader);
    this.#before = twiceAsLong(this.#before);
    this.#after = twiceAsLong(this.#after);
    this.#next = twiceAsLong(this.#next);
  }
}

export function twiceAsLong(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
