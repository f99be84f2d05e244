// rule: SK1213
// mechanism: readonly-interface-implements
// wrong: throws TypeError
interface Counter {
  count: number;
}
class Fixed implements Counter {
  get count(): number {
    return 1;
  }
}

export function go(): number {
  const counter: Counter = new Fixed();
  counter.count = 2;
  return counter.count;
}
