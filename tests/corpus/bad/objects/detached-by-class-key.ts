// rule: SK1240
// mechanism: detached-by-generic-key
// wrong: throws TypeError
class Counter {
  #text = 'a';
  read(): string {
    return this.#text;
  }
}

class Reader<T, K extends keyof T> {
  readonly #owner: T;
  readonly #key: K;
  constructor(owner: T, key: K) {
    this.#owner = owner;
    this.#key = key;
  }
  get(): T[K] {
    return this.#owner[this.#key];
  }
}

export function go(): string {
  const read = new Reader(new Counter(), 'read').get();
  return read();
}
