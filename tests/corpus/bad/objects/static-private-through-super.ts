// rule: SK1250
// mechanism: static-private-of-subclass
// wrong: throws TypeError
class Counter {
  static #count = 1;
  static next(): number {
    this.#count = 2;
    return Counter.#count;
  }
}
class Named extends Counter {
  static twice(): number {
    return super.next() * 2;
  }
}

export function go(): string {
  return `${Named.twice()}`;
}
