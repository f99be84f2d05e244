// style: two maps kept in step, private constructor and inverse view

export class BiMap<K, V> {
  private constructor(
    private readonly forward: Map<K, V>,
    private readonly backward: Map<V, K>,
  ) {}

  static empty<K, V>(): BiMap<K, V> {
    return new BiMap<K, V>(new Map(), new Map());
  }

  static of<K, V>(entries: Iterable<[K, V]>): BiMap<K, V> {
    const result = BiMap.empty<K, V>();
    for (const [key, value] of entries) result.set(key, value);
    return result;
  }

  set(key: K, value: V): this {
    this.deleteKey(key);
    this.deleteValue(value);
    this.forward.set(key, value);
    this.backward.set(value, key);
    return this;
  }

  get(key: K): V | undefined {
    return this.forward.get(key);
  }

  keyOf(value: V): K | undefined {
    return this.backward.get(value);
  }

  deleteKey(key: K): boolean {
    if (!this.forward.has(key)) return false;
    const value = this.forward.get(key);
    this.forward.delete(key);
    if (value !== undefined) this.backward.delete(value);
    return true;
  }

  deleteValue(value: V): boolean {
    const key = this.backward.get(value);
    return key !== undefined && this.deleteKey(key);
  }

  /** A live view: changes go both ways. */
  inverse(): BiMap<V, K> {
    return new BiMap(this.backward, this.forward);
  }

  get size(): number {
    return this.forward.size;
  }
}

const HTTP_STATUS = BiMap.of<string, number>([
  ['ok', 200],
  ['notFound', 404],
  ['teapot', 418],
]);

export const statusName = (code: number): string => HTTP_STATUS.keyOf(code) ?? `status-${code}`;

export function selfTest(): boolean {
  const map = BiMap.of([
    ['one', 1],
    ['two', 2],
  ]);
  map.set('uno', 1);
  map.inverse().set(3, 'three');
  return (
    statusName(418) === 'teapot' &&
    statusName(500) === 'status-500' &&
    map.size === 3 &&
    map.get('one') === undefined &&
    map.keyOf(1) === 'uno' &&
    map.get('three') === 3
  );
}
