// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
function isList<T>(x: T | readonly T[]): x is readonly T[] {
  return Array.isArray(x);
}
function first<T>(x: T | readonly T[]): T | undefined {
  return isList(x) ? x[0] : x;
}

export function go(): string {
  return String(first<readonly number[]>([1])?.map((y) => y.toFixed()).join());
}
