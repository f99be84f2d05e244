// style: class over Map insertion order, optional callback in options

export interface LruOptions<K, V> {
  capacity: number;
  onEvict?: (key: K, value: V) => void;
}

export interface CacheStats {
  hits: number;
  misses: number;
  evictions: number;
}

export class LruCache<K, V> {
  private readonly entries = new Map<K, V>();
  private readonly stats: CacheStats = { hits: 0, misses: 0, evictions: 0 };
  private readonly capacity: number;
  private readonly onEvict: ((key: K, value: V) => void) | undefined;

  constructor({ capacity, onEvict }: LruOptions<K, V>) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.capacity = capacity;
    this.onEvict = onEvict;
  }

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) {
      this.stats.misses++;
      return undefined;
    }
    this.stats.hits++;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) this.evictOldest();
  }

  getStats(): Readonly<CacheStats> {
    return { ...this.stats };
  }

  keys(): K[] {
    return [...this.entries.keys()];
  }

  private evictOldest(): void {
    for (const [key, value] of this.entries) {
      this.entries.delete(key);
      this.stats.evictions++;
      this.onEvict?.(key, value);
      return;
    }
  }
}

export function selfTest(): boolean {
  const evicted: string[] = [];
  const cache = new LruCache<string, number>({ capacity: 2, onEvict: (key) => evicted.push(key) });
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  const { hits, misses, evictions } = cache.getStats();
  return cache.get('b') === undefined && cache.keys().join() === 'a,c' && evicted[0] === 'b' && hits === 1 && misses === 0 && evictions === 1;
}
