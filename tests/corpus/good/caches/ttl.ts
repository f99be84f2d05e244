// style: injected clock interface, lazily expired entries

export interface Clock {
  now(): number;
}

interface Entry<V> {
  readonly value: V;
  readonly expiresAt: number;
}

export class TtlCache<V> {
  private readonly store = new Map<string, Entry<V>>();

  constructor(
    private readonly clock: Clock,
    private readonly defaultTtlMs: number = 60_000,
  ) {}

  set(key: string, value: V, ttlMs = this.defaultTtlMs): void {
    this.store.set(key, { value, expiresAt: this.clock.now() + ttlMs });
  }

  get(key: string): V | undefined {
    const entry = this.store.get(key);
    if (!entry) return undefined;
    if (entry.expiresAt <= this.clock.now()) {
      this.store.delete(key);
      return undefined;
    }
    return entry.value;
  }

  getOrLoad(key: string, load: (key: string) => V): V {
    const cached = this.get(key);
    if (cached !== undefined) return cached;
    const value = load(key);
    this.set(key, value);
    return value;
  }

  prune(): number {
    const now = this.clock.now();
    const before = this.store.size;
    this.store.forEach((entry, key) => {
      if (entry.expiresAt <= now) this.store.delete(key);
    });
    return before - this.store.size;
  }
}

export class ManualClock implements Clock {
  private time = 0;

  now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }
}

export function selfTest(): boolean {
  const clock = new ManualClock();
  const cache = new TtlCache<string>(clock, 100);
  let loads = 0;
  const load = (key: string) => {
    loads++;
    return key.toUpperCase();
  };
  cache.getOrLoad('a', load);
  cache.getOrLoad('a', load);
  clock.advance(150);
  cache.set('short', 'x', 10);
  cache.getOrLoad('a', load);
  clock.advance(50);
  return loads === 2 && cache.prune() === 1 && cache.get('a') === 'A' && cache.get('short') === undefined;
}
