// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
type Nested<T> = T | readonly Nested<T>[];
function isNest<T>(x: Nested<T>): x is readonly Nested<T>[] {
  return Array.isArray(x);
}
function flatten<T>(x: Nested<T>, out: T[]): void {
  if (isNest(x)) for (const y of x) flatten(y, out);
  else out.push(x);
}
function all<U>(x: Nested<U>): readonly U[] {
  const out: U[] = [];
  flatten(x, out);
  return out;
}

export function go(): string {
  return all<readonly string[]>([['a']]).map((row) => row.map((x) => x.trim()).join()).join();
}
