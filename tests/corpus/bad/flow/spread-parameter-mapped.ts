// rule: SK1221
// mechanism: generic-spread-of-mapped
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
const frozen = <T extends { n: number }>(state: T): Readonly<T> => copied<Readonly<T>>(state);
export function go(): number {
  return frozen(new Counter()).next();
}
