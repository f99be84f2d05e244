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
type Inside<A> = A extends readonly (infer E)[] ? Store<E> : never;
const first = <A extends readonly unknown[]>(make: (a: A) => Inside<A>, a: A): Inside<A> => make(a);

export function go(): string {
  const lists: readonly (readonly string[])[] = [['a']];
  return first<readonly (readonly string[])[]>((a) => new Store(a[0] ?? []), lists).get(5).trim();
}
