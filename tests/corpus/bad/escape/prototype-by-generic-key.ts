// rule: SK1013
// mechanism: prototype-by-generic-key
// wrong: escapes
const pick = <T, K extends keyof T>(from: T, key: K): T[K] => from[key];
class Counter {
  count(): number {
    return 1;
  }
}

export function go(): boolean {
  const counter = new Counter();
  const shared = pick(Counter, 'prototype');
  shared.count = () => 2;
  return counter.count() === 2;
}
