// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Counter {
  readonly #count = 1;
  next(): number {
    return this.#count;
  }
}
const pick = (counter: Counter, other: () => number): (() => number) => counter.next || other;

export function go(): number {
  return pick(new Counter(), () => 0)();
}
