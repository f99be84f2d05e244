/** Generic classes, iterators and generators. */
export class LruCache<K, V> {
  readonly #entries = new Map<K, V>();
  static readonly defaultSize = 16;

  constructor(readonly size = LruCache.defaultSize) {}

  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: K, value: V): this {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.size) break;
      this.#entries.delete(oldest);
    }
    return this;
  }

  *[Symbol.iterator](): IterableIterator<readonly [K, V]> {
    yield* this.#entries;
  }
}

export class Heap<T> {
  readonly #items: T[] = [];
  readonly #before: (a: T, b: T) => boolean;

  constructor(before: (a: T, b: T) => boolean, items: Iterable<T> = []) {
    this.#before = before;
    for (const item of items) this.push(item);
  }

  push(item: T): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#items[above];
      if (parent === undefined || !this.#before(item, parent)) break;
      this.#items[at] = parent;
      at = above;
    }
    this.#items[at] = item;
  }

  get length(): number {
    return this.#items.length;
  }
}

export function* range(from: number, to: number, step = 1): IterableIterator<number> {
  for (let i = from; i < to; i += step) yield i;
}

export function* zip<A, B>(left: Iterable<A>, right: Iterable<B>): IterableIterator<[A, B]> {
  const others = right[Symbol.iterator]();
  for (const a of left) {
    const b = others.next();
    if (b.done === true) return;
    yield [a, b.value];
  }
}

export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const byLength = groupBy(['a', 'bb', 'cc'], (word) => word.length);
export const longest = Math.max(...byLength.keys());
export const evens = [...range(0, 10)].filter((n) => n % 2 === 0).map((n) => ({ n, square: n ** 2 }));
export const [first, ...others] = evens;
export const { n: firstNumber = 0 } = first ?? {};
export const sorted = [...evens].sort((a, b) => b.square - a.square || a.n - b.n);
export const total = evens.reduce((sum, { square }) => sum + square, 0);

export class Bag<T> implements Iterable<T> {
  readonly #items: T[] = [];

  add(item: T): this {
    this.#items.push(item);
    return this;
  }

  *[Symbol.iterator](): Iterator<T> {
    yield* this.#items;
  }
}
