// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
function lists<T>(xs: readonly (T | readonly T[])[]): readonly T[] {
  return xs.filter((x) => Array.isArray(x)).flatMap((x) => x);
}

export function go(): string {
  return lists<readonly number[]>([[1]]).map((x) => x.map((y) => y.toFixed()).join()).join();
}
