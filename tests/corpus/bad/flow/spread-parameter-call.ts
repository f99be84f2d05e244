// rule: SK1221
// mechanism: generic-spread-of-instance
// wrong: throws TypeError
class Counter {
  n = 0;
  next(): number {
    return this.n + 1;
  }
}
function patched<S extends object>(state: S, patch: Partial<S>): S {
  return { ...state, ...patch };
}
export function go(): number {
  return patched(new Counter(), { n: 1 }).next();
}
