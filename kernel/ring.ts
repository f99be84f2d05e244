/**
 * A first-in, first-out queue in a ring of slots that doubles when it is full.
 *
 * Owns: its slots. Does not know a bound: who needs one checks `length` first. Invariant: once it has reached the size
 * it needs, neither `push` nor `shift` allocates, and a slot that was shifted holds nothing back from the collector.
 */
export class Ring<T> {
  #slots: (T | undefined)[] = [];
  #first = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: T): void {
    if (this.#length === this.#slots.length) this.#grow();
    this.#slots[(this.#first + this.#length) & (this.#slots.length - 1)] = item;
    this.#length += 1;
  }

  shift(): T | undefined {
    if (this.#length === 0) return undefined;
    const item = this.#slots[this.#first];
    this.#slots[this.#first] = undefined;
    this.#first = (this.#first + 1) & (this.#slots.length - 1);
    this.#length -= 1;
    return item;
  }

  /** Takes one item out of the middle; the others keep their order. Costs a pass over the queue. */
  remove(item: T): void {
    for (let count = this.#length; count > 0; count -= 1) {
      const next = this.shift();
      if (next !== undefined && next !== item) this.push(next);
    }
  }

  *[Symbol.iterator](): Generator<T> {
    for (let index = 0; index < this.#length; index += 1) {
      const item = this.#slots[(this.#first + index) & (this.#slots.length - 1)];
      if (item !== undefined) yield item;
    }
  }

  /** How many it has room for. */
  get capacity(): number {
    return this.#slots.length;
  }

  /** Makes room for so many now, so that no `push` up to there allocates. */
  reserve(length: number): void {
    while (this.#slots.length < length) this.#grow();
  }

  /** The number of slots stays a power of two, so that wrapping is a mask. */
  #grow(): void {
    const items = [...this];
    this.#slots = items.concat(new Array<T>(Math.max(2, 2 * this.#slots.length) - items.length));
    this.#first = 0;
  }
}
