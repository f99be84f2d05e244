// rule: SK1222, SK1240
// mechanism: method-declares-this
// wrong: throws TypeError
class Counter {
  n = 1;
  get(this: Counter): number {
    return this.n;
  }
}

export function go(): number {
  const counter = new Counter();
  const bound: (this: Counter) => number = counter.get;
  const free: () => number = bound;
  return free();
}
