/**
 * The choices a program is made from: a list of small numbers, random at first, later shrunk and made into a program again.
 *
 * Owns: drawing and recording. Invariants: every list makes a program; what is missing is 0, and 0 is the simplest choice
 * everywhere, so deleting and lowering numbers makes programs smaller.
 */
export class Choices {
  readonly made: number[] = [];
  readonly #given: readonly number[];
  readonly #random: (() => number) | undefined;

  constructor(given: readonly number[], random?: () => number) {
    this.#given = given;
    this.#random = random;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    const given = this.#given[this.made.length] ?? (this.#random ? Math.floor(this.#random() * 4294967296) : 0);
    const value = count <= 1 ? 0 : given % count;
    this.made.push(value);
    return value;
  }

  /** True that often of a hundred times; 0 is false. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)];
    if (picked === undefined) throw new Error('there is nothing to pick from');
    return picked;
  }

  /** By weight; weights of 0 are never picked unless all are. */
  weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T {
    const total = list.reduce((sum, [weight]) => sum + weight, 0);
    let at = this.below(Math.max(1, total));
    for (const [weight, value] of list) {
      if (at < weight) return value;
      at -= weight;
    }
    const [first] = list;
    if (!first) throw new Error('there is nothing to pick from');
    return first[1];
  }
}

/** Mulberry32: 32 bits of state are enough to tell programs apart. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
