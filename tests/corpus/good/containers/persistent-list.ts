// style: cons list as a discriminated union, free functions, generics

export type List<T> = { readonly tag: 'nil' } | { readonly tag: 'cons'; readonly head: T; readonly tail: List<T> };

const NIL = { tag: 'nil' } as const;

export const nil = <T>(): List<T> => NIL;
export const cons = <T>(head: T, tail: List<T>): List<T> => ({ tag: 'cons', head, tail });

export function list<T>(...items: T[]): List<T> {
  return items.reduceRight<List<T>>((tail, head) => cons(head, tail), nil());
}

export function foldLeft<T, R>(xs: List<T>, initial: R, f: (acc: R, x: T) => R): R {
  let acc = initial;
  for (let rest = xs; rest.tag === 'cons'; rest = rest.tail) acc = f(acc, rest.head);
  return acc;
}

export const reverse = <T>(xs: List<T>): List<T> => foldLeft(xs, nil<T>(), (acc, x) => cons(x, acc));

export const map = <T, U>(xs: List<T>, f: (x: T) => U): List<U> =>
  reverse(foldLeft(xs, nil<U>(), (acc, x) => cons(f(x), acc)));

export const filter = <T>(xs: List<T>, keep: (x: T) => boolean): List<T> =>
  reverse(foldLeft(xs, nil<T>(), (acc, x) => (keep(x) ? cons(x, acc) : acc)));

export function concat<T>(xs: List<T>, ys: List<T>): List<T> {
  switch (xs.tag) {
    case 'nil':
      return ys;
    case 'cons':
      return cons(xs.head, concat(xs.tail, ys));
  }
}

export function zip<A, B>(xs: List<A>, ys: List<B>): List<readonly [A, B]> {
  if (xs.tag === 'nil' || ys.tag === 'nil') return nil();
  return cons([xs.head, ys.head] as const, zip(xs.tail, ys.tail));
}

export const toArray = <T>(xs: List<T>): T[] =>
  foldLeft<T, T[]>(xs, [], (acc, x) => {
    acc.push(x);
    return acc;
  });

export function selfTest(): boolean {
  const xs = list(1, 2, 3, 4);
  const ys = concat(map(filter(xs, (n) => n % 2 === 0), (n) => n * 10), xs);
  const pairs = zip(xs, list('a', 'b'));
  return (
    toArray(ys).join() === '20,40,1,2,3,4' &&
    toArray(pairs).map(([n, s]) => `${n}${s}`).join() === '1a,2b' &&
    foldLeft(reverse(xs), '', (acc, n) => acc + n) === '4321'
  );
}
