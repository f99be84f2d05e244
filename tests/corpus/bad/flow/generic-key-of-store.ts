// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
class Store<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  get<K extends keyof T>(key: K): T[K] {
    return this.#value[key];
  }
}

export function go(): string {
  const list: readonly string[] = ['a'];
  return new Store(list).get(5).trim();
}
