// rule: SK1250
// mechanism: static-private-of-subclass
// wrong: throws TypeError
class Counter {
  static #count = 1;
  static next(): number {
    return this.#count;
  }
}
class Named extends Counter {}

export function go(): string {
  return `${Counter.next()}${Named.next()}`;
}
