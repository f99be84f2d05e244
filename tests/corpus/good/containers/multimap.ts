// style: wrapper class, ReadonlySet in the public surface, static factory

export class MultiMap<K, V> {
  private readonly map = new Map<K, Set<V>>();

  static groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): MultiMap<K, V> {
    const result = new MultiMap<K, V>();
    for (const value of values) result.add(keyOf(value), value);
    return result;
  }

  add(key: K, value: V): boolean {
    let bucket = this.map.get(key);
    if (bucket === undefined) this.map.set(key, (bucket = new Set()));
    const before = bucket.size;
    bucket.add(value);
    return bucket.size > before;
  }

  get(key: K): ReadonlySet<V> {
    return this.map.get(key) ?? new Set();
  }

  remove(key: K, value: V): boolean {
    const bucket = this.map.get(key);
    if (!bucket?.delete(value)) return false;
    if (bucket.size === 0) this.map.delete(key);
    return true;
  }

  get size(): number {
    let total = 0;
    for (const bucket of this.map.values()) total += bucket.size;
    return total;
  }

  *entries(): Generator<[K, V]> {
    for (const [key, bucket] of this.map) {
      for (const value of bucket) yield [key, value];
    }
  }

  invert(): MultiMap<V, K> {
    const result = new MultiMap<V, K>();
    for (const [key, value] of this.entries()) result.add(value, key);
    return result;
  }
}

export function selfTest(): boolean {
  const byLength = MultiMap.groupBy(['one', 'two', 'three', 'four'], (word) => word.length);
  const again = byLength.add(3, 'one');
  const removed = byLength.remove(4, 'four');
  const tags = new MultiMap<string, string>();
  tags.add('post-1', 'ts');
  tags.add('post-2', 'ts');
  tags.add('post-2', 'js');
  return (
    !again &&
    removed &&
    byLength.get(4).size === 0 &&
    byLength.size === 3 &&
    [...tags.invert().get('ts')].join() === 'post-1,post-2'
  );
}
