// style: currying, composition and point-free helpers with overloads and variadic tuples
// refused: SK1216 because the body takes functions in any order, the overloads in one only; composing two by two passes

type Fn<A, B> = (a: A) => B;

export function flow<A, B>(ab: Fn<A, B>): Fn<A, B>;
export function flow<A, B, C>(ab: Fn<A, B>, bc: Fn<B, C>): Fn<A, C>;
export function flow<A, B, C, D>(ab: Fn<A, B>, bc: Fn<B, C>, cd: Fn<C, D>): Fn<A, D>;
export function flow(...fns: Fn<unknown, unknown>[]): Fn<unknown, unknown> {
  return (input) => fns.reduce((value, fn) => fn(value), input);
}

export const curry2 =
  <A, B, R>(fn: (a: A, b: B) => R) =>
  (a: A) =>
  (b: B): R =>
    fn(a, b);

export const curry3 =
  <A, B, C, R>(fn: (a: A, b: B, c: C) => R) =>
  (a: A) =>
  (b: B) =>
  (c: C): R =>
    fn(a, b, c);

export function partial<Head extends unknown[], Tail extends unknown[], R>(
  fn: (...args: [...Head, ...Tail]) => R,
  ...head: Head
): (...tail: Tail) => R {
  return (...tail) => fn(...head, ...tail);
}

export const flip =
  <A, B, R>(fn: (a: A) => (b: B) => R) =>
  (b: B) =>
  (a: A): R =>
    fn(a)(b);

export const map = <A, B>(fn: Fn<A, B>) => (items: readonly A[]): B[] => items.map((item) => fn(item));
export const filter = <A>(test: (a: A) => boolean) => (items: readonly A[]): A[] => items.filter(test);
export const prop = <K extends string>(key: K) => <T extends Record<K, unknown>>(object: T): T[K] => object[key];
export const tap = <A>(effect: (a: A) => void) => (value: A): A => {
  effect(value);
  return value;
};
export const not = <Args extends unknown[]>(test: (...args: Args) => boolean) => (...args: Args): boolean => !test(...args);

export const pipe = <A>(value: A) => ({
  to: <B>(fn: Fn<A, B>) => pipe(fn(value)),
  value,
});

const add = curry2((a: number, b: number) => a + b);
const clamp = curry3((low: number, high: number, n: number) => Math.min(high, Math.max(low, n)));
const isEven = (n: number) => n % 2 === 0;
const power = (base: number, exponent: number, label: string) => `${label}${base ** exponent}`;

export function selfTest(): boolean {
  const seen: number[][] = [];
  const work = flow(
    map(add(1)),
    filter(not(isEven)),
    tap((ns: number[]) => {
      seen.push(ns);
    }),
  );
  const pets = [
    { name: 'Rex', age: 4 },
    { name: 'Mia', age: 12 },
  ];
  const square = partial(power, 3, 2);
  return (
    work([1, 2, 3, 4]).join() === '3,5' &&
    seen.length === 1 &&
    map(clamp(0)(10))([-3, 5, 12]).join() === '0,5,10' &&
    pets.map(prop('name')).join('&') === 'Rex&Mia' &&
    square('=') === '=9' &&
    flip(add)(1)(2) === 3 &&
    pipe('ab').to((s) => s.length).to(add(40)).value === 42
  );
}
