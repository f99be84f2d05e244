// style: in-memory table with secondary indexes, query object, generic key selectors, change listeners

type Key = string | number;
type Change<T> = { kind: 'insert'; row: T } | { kind: 'update'; before: T; after: T } | { kind: 'remove'; row: T };

class Index<T> {
  private readonly entries = new Map<Key, Set<T>>();

  constructor(private readonly keyOf: (row: T) => Key) {}

  add(row: T): void {
    const key = this.keyOf(row);
    const rows = this.entries.get(key);
    if (rows) rows.add(row);
    else this.entries.set(key, new Set([row]));
  }

  remove(row: T): void {
    const key = this.keyOf(row);
    const rows = this.entries.get(key);
    rows?.delete(row);
    if (rows?.size === 0) this.entries.delete(key);
  }

  get(key: Key): ReadonlySet<T> {
    return this.entries.get(key) ?? new Set();
  }

  get keys(): Key[] {
    return [...this.entries.keys()];
  }
}

export interface Query<T, I extends string> {
  by?: Partial<Record<I, Key>>;
  where?: (row: T) => boolean;
  orderBy?: (row: T) => Key;
  limit?: number;
}

export class Table<T extends { id: number }, I extends string> {
  private readonly rows = new Map<number, T>();
  private readonly indexes: Map<I, Index<T>>;
  private readonly listeners: ((change: Change<T>) => void)[] = [];

  constructor(selectors: [name: I, keyOf: (row: T) => Key][]) {
    this.indexes = new Map(selectors.map(([name, keyOf]) => [name, new Index(keyOf)]));
  }

  onChange(listener: (change: Change<T>) => void): void {
    this.listeners.push(listener);
  }

  put(row: T): void {
    const before = this.rows.get(row.id);
    if (before) this.indexes.forEach((index) => index.remove(before));
    this.rows.set(row.id, row);
    this.indexes.forEach((index) => index.add(row));
    this.notify(before ? { kind: 'update', before, after: row } : { kind: 'insert', row });
  }

  update(id: number, change: (row: T) => T): boolean {
    const row = this.rows.get(id);
    if (!row) return false;
    this.put(change(row));
    return true;
  }

  delete(id: number): boolean {
    const row = this.rows.get(id);
    if (!row) return false;
    this.rows.delete(id);
    for (const index of this.indexes.values()) index.remove(row);
    this.notify({ kind: 'remove', row });
    return true;
  }

  select({ by = {}, where = () => true, orderBy, limit = Infinity }: Query<T, I> = {}): T[] {
    let found = [...this.rows.values()];
    for (const [name, index] of this.indexes) {
      const key = by[name];
      if (key === undefined) continue;
      const matching = index.get(key);
      found = found.filter((row) => matching.has(row));
    }
    found = found.filter(where);
    if (orderBy) {
      found.sort((a, b) => {
        const x = orderBy(a);
        const y = orderBy(b);
        return x < y ? -1 : x > y ? 1 : 0;
      });
    }
    return found.slice(0, limit);
  }

  private notify(change: Change<T>): void {
    for (const listener of this.listeners) listener(change);
  }
}

interface Person {
  id: number;
  name: string;
  city: string;
  age: number;
}

export function selfTest(): boolean {
  const people = new Table<Person, 'city' | 'decade'>([
    ['city', (p) => p.city],
    ['decade', (p) => Math.floor(p.age / 10) * 10],
  ]);
  const log: string[] = [];
  people.onChange((change) => {
    switch (change.kind) {
      case 'insert':
      case 'remove':
        log.push(`${change.kind} ${change.row.name}`);
        break;
      case 'update':
        log.push(`${change.before.city}>${change.after.city}`);
    }
  });
  people.put({ id: 1, name: 'Ada', city: 'London', age: 36 });
  people.put({ id: 2, name: 'Bob', city: 'Paris', age: 31 });
  people.put({ id: 3, name: 'Cyd', city: 'London', age: 24 });
  people.update(2, (p) => ({ ...p, city: 'London' }));
  people.delete(1);
  const names = (query: Query<Person, 'city' | 'decade'>) => people.select(query).map((p) => p.name).join();
  return (
    names({ by: { city: 'London' }, orderBy: (p) => p.age }) === 'Cyd,Bob' &&
    names({ by: { city: 'London', decade: 30 } }) === 'Bob' &&
    names({ where: (p) => p.age < 30 }) === 'Cyd' &&
    names({ limit: 1 }) === 'Bob' &&
    log.join() === 'insert Ada,insert Bob,insert Cyd,Paris>London,remove Ada'
  );
}
