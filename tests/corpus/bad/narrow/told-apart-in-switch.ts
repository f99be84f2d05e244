// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
function first<T>(x: T | readonly T[]): T | undefined {
  switch (true) {
    case Array.isArray(x):
      return x[0];
    default:
      return undefined;
  }
}

export function go(): string {
  return String(first<readonly number[]>([1])?.map((y) => y.toFixed()).join());
}
