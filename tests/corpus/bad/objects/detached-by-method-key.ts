// rule: SK1240
// mechanism: detached-by-generic-key
// wrong: throws TypeError
class Counter {
  #text = 'a';
  read(): string {
    return this.#text;
  }
}

class Reader<T> {
  readonly #owner: T;
  constructor(owner: T) {
    this.#owner = owner;
  }
  get<K extends keyof T>(key: K): T[K] {
    return this.#owner[key];
  }
}

export function go(): string {
  const read = new Reader(new Counter()).get('read');
  return read();
}
