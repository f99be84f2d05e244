// rule: SK1240
// mechanism: explicit-this
// wrong: throws TypeError
class Counter {
  #count = 1;
  next(): number {
    return this.#count;
  }
}

export function go(): number {
  return new Counter().next.call(undefined);
}
