// style: doubly linked nodes with a sentinel, generic class with options and defaults

interface Node<K, V> {
  readonly key: K;
  value: V;
  newer: Node<K, V> | undefined;
  older: Node<K, V> | undefined;
}

export interface LruOptions<K, V> {
  readonly capacity?: number;
  readonly onEvict?: (key: K, value: V) => void;
}

export interface LruStats {
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
}

export class Lru<K, V> implements Iterable<[K, V]> {
  readonly #nodes = new Map<K, Node<K, V>>();
  readonly #capacity: number;
  readonly #onEvict: ((key: K, value: V) => void) | undefined;
  #newest: Node<K, V> | undefined;
  #oldest: Node<K, V> | undefined;
  #hits = 0;
  #misses = 0;
  #evictions = 0;

  constructor({ capacity = 16, onEvict }: LruOptions<K, V> = {}) {
    if (capacity < 1) throw new RangeError('a cache holds at least one entry');
    this.#capacity = capacity;
    this.#onEvict = onEvict;
  }

  get size(): number {
    return this.#nodes.size;
  }

  get stats(): LruStats {
    return { hits: this.#hits, misses: this.#misses, evictions: this.#evictions };
  }

  get(key: K): V | undefined {
    const node = this.#nodes.get(key);
    if (!node) {
      this.#misses++;
      return undefined;
    }
    this.#hits++;
    this.#unlink(node);
    this.#linkNewest(node);
    return node.value;
  }

  set(key: K, value: V): this {
    const known = this.#nodes.get(key);
    if (known) {
      known.value = value;
      this.#unlink(known);
      this.#linkNewest(known);
      return this;
    }
    if (this.#nodes.size >= this.#capacity) this.#evictOldest();
    const node: Node<K, V> = { key, value, newer: undefined, older: undefined };
    this.#nodes.set(key, node);
    this.#linkNewest(node);
    return this;
  }

  getOrCompute(key: K, compute: (key: K) => V): V {
    const node = this.#nodes.get(key);
    if (node !== undefined) {
      this.get(key);
      return node.value;
    }
    const value = compute(key);
    this.set(key, value);
    return value;
  }

  *[Symbol.iterator](): Generator<[K, V], void> {
    for (let node = this.#newest; node !== undefined; node = node.older) yield [node.key, node.value];
  }

  #evictOldest(): void {
    const victim = this.#oldest;
    if (!victim) return;
    this.#unlink(victim);
    this.#nodes.delete(victim.key);
    this.#evictions++;
    this.#onEvict?.(victim.key, victim.value);
  }

  #linkNewest(node: Node<K, V>): void {
    node.older = this.#newest;
    node.newer = undefined;
    if (this.#newest) this.#newest.newer = node;
    this.#newest = node;
    this.#oldest ??= node;
  }

  #unlink(node: Node<K, V>): void {
    const { newer, older } = node;
    if (newer) newer.older = older;
    else this.#newest = older;
    if (older) older.newer = newer;
    else this.#oldest = newer;
    node.newer = node.older = undefined;
  }
}

export function selfTest(): boolean {
  const evicted: string[] = [];
  const cache = new Lru<string, number>({ capacity: 2, onEvict: (key) => evicted.push(key) });
  cache.set('a', 1).set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  const computed = cache.getOrCompute('d', (key) => key.length);
  const order = [...cache].map(([key, value]) => `${key}${value}`).join();
  const { hits, misses, evictions } = cache.stats;
  return order === 'd1,c3' && evicted.join() === 'b,a' && computed === 1 && hits === 1 && misses === 0 && evictions === 2;
}
