// rule: SK1221, SK1250
// mechanism: static-private-of-subclass
// wrong: throws TypeError
class Counter {
  static #count = 1;
  static of(counter: typeof Counter): number {
    return counter.#count;
  }
}
class Named extends Counter {}

export function go(): string {
  return `${Counter.of(Named)}`;
}
