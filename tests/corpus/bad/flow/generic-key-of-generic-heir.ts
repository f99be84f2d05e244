// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
class Emitter<E> {
  readonly #last: E;
  constructor(last: E) {
    this.#last = last;
  }
  last<K extends keyof E>(name: K): E[K] {
    return this.#last[name];
  }
}
class Named<V> extends Emitter<Readonly<Record<string, V>>> {}

export function go(): string {
  return new Named<string>({ a: 'x' }).last('b').trim();
}
