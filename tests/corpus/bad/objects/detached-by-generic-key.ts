// rule: SK1240
// mechanism: detached-by-generic-key
// wrong: throws TypeError
const pick = <T, K extends keyof T>(from: T, key: K): T[K] => from[key];
class Counter {
  #count = 1;
  next(): number {
    return this.#count;
  }
}

export function go(): number {
  const next = pick(new Counter(), 'next');
  return next();
}
