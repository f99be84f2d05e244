// rule: SK1013
// mechanism: prototype-overwrite
// wrong: escapes
class Counter {
  count(): number {
    return 1;
  }
}

export function go(): boolean {
  const counter = new Counter();
  Counter.prototype.count = () => 2;
  return counter.count() === 2;
}
