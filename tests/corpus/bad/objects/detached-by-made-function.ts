// rule: SK1240
// mechanism: detached-by-generic-key
// wrong: throws TypeError
class Counter {
  #text = 'a';
  read(): string {
    return this.#text;
  }
}

function reader<T>(owner: T): <K extends keyof T>(key: K) => T[K] {
  return (key) => owner[key];
}

export function go(): string {
  const read = reader(new Counter())('read');
  return read();
}
