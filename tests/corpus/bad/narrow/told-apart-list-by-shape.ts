// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
interface Sized {
  readonly length: number;
}
function all<T>(x: T | readonly T[]): readonly T[] {
  return Array.isArray(x) ? x : [];
}

export function go(): string {
  const sized: Sized = [1, 2];
  return all<Sized>(sized).map((y) => y.length.toFixed()).join();
}
