// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Counter {
  #count = 1;
  next(): number {
    this.#count += 1;
    return this.#count;
  }
}

export function go(): number {
  const counter = new Counter();
  const { next } = counter;
  return next();
}
