// style: frequency buckets, two maps, iteration with early return

interface Slot<V> {
  value: V;
  uses: number;
}

export class LfuCache<K, V> {
  private readonly slots = new Map<K, Slot<V>>();
  private readonly buckets = new Map<number, Set<K>>();
  private lowest = 1;

  constructor(private readonly capacity: number) {}

  get(key: K): V | undefined {
    const slot = this.slots.get(key);
    if (slot === undefined) return undefined;
    this.touch(key, slot);
    return slot.value;
  }

  put(key: K, value: V): K | undefined {
    if (this.capacity <= 0) return undefined;
    const existing = this.slots.get(key);
    if (existing) {
      existing.value = value;
      this.touch(key, existing);
      return undefined;
    }
    const evicted = this.slots.size >= this.capacity ? this.evict() : undefined;
    this.slots.set(key, { value, uses: 1 });
    this.bucket(1).add(key);
    this.lowest = 1;
    return evicted;
  }

  get size(): number {
    return this.slots.size;
  }

  private touch(key: K, slot: Slot<V>): void {
    const old = this.bucket(slot.uses);
    old.delete(key);
    if (old.size === 0) {
      this.buckets.delete(slot.uses);
      if (this.lowest === slot.uses) this.lowest++;
    }
    slot.uses++;
    this.bucket(slot.uses).add(key);
  }

  private bucket(uses: number): Set<K> {
    const found = this.buckets.get(uses);
    if (found) return found;
    const fresh = new Set<K>();
    this.buckets.set(uses, fresh);
    return fresh;
  }

  private evict(): K | undefined {
    for (const key of this.bucket(this.lowest)) {
      this.bucket(this.lowest).delete(key);
      this.slots.delete(key);
      return key;
    }
    return undefined;
  }
}

export function selfTest(): boolean {
  const cache = new LfuCache<string, number>(2);
  cache.put('a', 1);
  cache.put('b', 2);
  cache.get('a');
  const first = cache.put('c', 3);
  cache.get('c');
  cache.get('c');
  const second = cache.put('d', 4);
  return first === 'b' && second === 'a' && cache.get('c') === 3 && cache.size === 2 && new LfuCache<string, number>(0).put('x', 1) === undefined;
}
