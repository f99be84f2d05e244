// style: one or many, a value or what makes it: unions with a type parameter, taken apart by tests

const toList = <T>(x: T | readonly T[]): readonly T[] => (isList(x) ? x : [x]);
function isList<T>(x: T | readonly T[]): x is readonly T[] {
  return Array.isArray(x);
}
type Nested<T> = T | readonly Nested<T>[];
function isNest<T>(x: Nested<T>): x is readonly Nested<T>[] {
  return Array.isArray(x);
}
function flatten<T>(x: Nested<T>, out: T[]): void {
  if (isNest(x)) for (const y of x) flatten(y, out);
  else out.push(x);
}
class Lazy<T> {
  constructor(readonly value: () => T) {}
}
const force = <T>(x: T | Lazy<T>): T => (x instanceof Lazy ? x.value() : x);
const orThrow = <T>(x: T | Error): T => {
  if (x instanceof Error) throw x;
  return x;
};
const call = <T extends string | number>(x: T | (() => T)): T => (typeof x === 'function' ? x() : x);
const entries = <V>(x: readonly V[] | ReadonlyMap<string, V>): readonly V[] => (Array.isArray(x) ? x : []);
const asText = <T extends string | readonly string[]>(x: T): string => (Array.isArray(x) ? x.join() : String(x));
interface Point {
  readonly x: number;
}
export function go(): string {
  const out: number[] = [];
  flatten<number>([1, [2, [3]]], out);
  const loose: unknown[] = [];
  flatten<unknown>([1, ['a']], loose);
  const points: readonly Point[] = toList<Point>({ x: 1 });
  return [
    toList('a').join(),
    toList(['a', 'b']).join(),
    out.join(),
    String(loose.length),
    points.map((p) => p.x).join(),
    force(new Lazy(() => 'a')),
    force<Point>({ x: 1 }).x.toFixed(),
    orThrow<string>('a'),
    orThrow<readonly string[]>(['a']).join(),
    call('a'),
    asText(['a']),
    entries([1]).join(),
  ].join();
}

export const selfTest = (): boolean => go() === 'a,a,b,1,2,3,2,1,a,1,a,a,a,a,1';
