/** Chance that can be had again: the same seed gives the same numbers on every machine (the generator mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Undefined only of an empty list. */
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** Each in proportion to its weight; undefined when no weight is above nothing. */
  weighted<T>(items: readonly { readonly item: T; readonly weight: number }[]): T | undefined {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    if (total <= 0) return undefined;
    let left = this.next() * total;
    for (const { item, weight } of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return items.at(-1)?.item;
  }
}
