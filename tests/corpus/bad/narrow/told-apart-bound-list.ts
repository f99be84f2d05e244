// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
function first<T, L extends T[]>(x: T | L): L | undefined {
  return Array.isArray(x) ? x : undefined;
}

export function go(): string {
  return String(first<number[], number[][]>([1])?.map((row) => row.map((y) => y.toFixed()).join()).join());
}
