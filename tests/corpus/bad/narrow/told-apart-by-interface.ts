// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
interface Taker {
  first<T>(x: T | readonly T[]): T | undefined;
}
class Plain implements Taker {
  first<T>(x: T | readonly T[]): T | undefined {
    return Array.isArray(x) ? x[0] : undefined;
  }
}

export function go(): string {
  const taker: Taker = new Plain();
  return String(taker.first<readonly number[]>([1])?.map((y) => y.toFixed()).join());
}
