// rule: SK1221
// mechanism: generic-spread-as-value
// wrong: throws TypeError
class Counter {
  n = 0;
  next(): number {
    return this.n + 1;
  }
}
function copied<S extends object>(state: S): S {
  return { ...state };
}
const copyCounter: (state: Counter) => Counter = copied;
export function go(): number {
  return copyCounter(new Counter()).next();
}
