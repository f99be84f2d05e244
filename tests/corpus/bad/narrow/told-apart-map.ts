// rule: SK1232
// mechanism: type-parameter-taken-for-class
// wrong: throws TypeError
function values<T>(x: T | Map<string, T>): readonly T[] {
  return x instanceof Map ? [...x.values()] : [];
}

export function go(): string {
  const map = new Map([['a', 1]]);
  return values<Map<string, number>>(map).map((inner) => [...inner.keys()].join()).join();
}
