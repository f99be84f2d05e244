// style: weighted LRU cache on Map insertion order, options object, statistics as a getter, entries iterator

export interface LruOptions<K, V> {
  maxWeight: number;
  weigh?: (value: V, key: K) => number;
  onEvict?: (key: K, value: V) => void;
}

interface Entry<V> {
  value: V;
  weight: number;
}

export interface CacheStats {
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
}

export class WeightedLru<K, V> implements Iterable<[K, V]> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #options: Required<LruOptions<K, V>>;
  #weight = 0;
  #hits = 0;
  #misses = 0;
  #evictions = 0;

  constructor(options: LruOptions<K, V>) {
    this.#options = { weigh: () => 1, onEvict: () => {}, ...options };
  }

  get size(): number {
    return this.#entries.size;
  }

  get weight(): number {
    return this.#weight;
  }

  get stats(): CacheStats {
    return { hits: this.#hits, misses: this.#misses, evictions: this.#evictions };
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) {
      this.#misses++;
      return undefined;
    }
    this.#hits++;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: K, value: V): this {
    this.delete(key);
    const weight = this.#options.weigh(value, key);
    if (weight > this.#options.maxWeight) return this;
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    this.#shrink();
    return this;
  }

  delete(key: K): boolean {
    const entry = this.#entries.get(key);
    if (entry === undefined) return false;
    this.#weight -= entry.weight;
    return this.#entries.delete(key);
  }

  getOrCompute(key: K, compute: (key: K) => V): V {
    const cached = this.get(key);
    if (cached !== undefined) return cached;
    const value = compute(key);
    this.set(key, value);
    return value;
  }

  *[Symbol.iterator](): IterableIterator<[K, V]> {
    for (const [key, { value }] of this.#entries) yield [key, value];
  }

  #shrink(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#weight <= this.#options.maxWeight) return;
      this.#entries.delete(key);
      this.#weight -= entry.weight;
      this.#evictions++;
      this.#options.onEvict(key, entry.value);
    }
  }
}

export function selfTest(): boolean {
  const evicted: string[] = [];
  const cache = new WeightedLru<string, string>({
    maxWeight: 10,
    weigh: (text) => text.length,
    onEvict: (key) => evicted.push(key),
  });
  cache.set('a', 'xxxx').set('b', 'yyy').set('c', 'zzz');
  cache.get('a');
  cache.set('d', 'ww');
  const computed = cache.getOrCompute('e', (key) => key.repeat(5));
  cache.set('huge', 'q'.repeat(11));
  const { hits, misses, evictions } = cache.stats;
  const counter = new WeightedLru<number, number>({ maxWeight: 2 });
  counter.set(1, 1).set(2, 4).set(3, 9);
  return (
    evicted.join() === 'b,c,a' &&
    computed === 'eeeee' &&
    [...cache].map(([key]) => key).join() === 'd,e' &&
    cache.weight === 7 &&
    hits === 1 &&
    misses === 1 &&
    evictions === 3 &&
    counter.size === 2 &&
    counter.get(1) === undefined
  );
}
