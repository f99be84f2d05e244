// style: point-free combinators, curried functions, generics without overloads

type Fn<A, B> = (a: A) => B;

export const identity = <T>(value: T): T => value;
export const constant = <T>(value: T) => (): T => value;
export const compose = <A, B, C>(f: Fn<B, C>, g: Fn<A, B>): Fn<A, C> => (a) => f(g(a));
export const flip = <A, B, C>(f: (a: A, b: B) => C) => (b: B, a: A): C => f(a, b);
export const curry = <A, B, C>(f: (a: A, b: B) => C) => (a: A) => (b: B): C => f(a, b);
export const tap = <T>(effect: (value: T) => void) => (value: T): T => {
  effect(value);
  return value;
};

export class Pipe<A> {
  private constructor(private readonly value: A) {}

  static start<A>(value: A): Pipe<A> {
    return new Pipe(value);
  }

  to<B>(f: Fn<A, B>): Pipe<B> {
    return new Pipe(f(this.value));
  }

  end(): A {
    return this.value;
  }
}

export const pipeAll = <T>(...steps: Fn<T, T>[]): Fn<T, T> => (value) => steps.reduce((acc, step) => step(acc), value);

export const map = <A, B>(f: Fn<A, B>) => (items: readonly A[]): B[] => items.map((item) => f(item));
export const filter = <A>(f: Fn<A, boolean>) => (items: readonly A[]): A[] => items.filter((item) => f(item));
export const reduce = <A, B>(f: (acc: B, item: A) => B, initial: B) => (items: readonly A[]): B =>
  items.reduce((acc, item) => f(acc, item), initial);

const words = (text: string): string[] => text.split(' ').filter((word) => word.length > 0);
const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const join = curry((separator: string, parts: string[]) => parts.join(separator));

export const titleCase = compose(compose(join(' '), map(capitalise)), words);

export function selfTest(): boolean {
  const seen: number[] = [];
  const total = Pipe.start('3 1 4 1 5')
    .to(words)
    .to(map(Number))
    .to(filter((n) => n > 1))
    .to(tap((ns) => seen.push(...ns)))
    .to(reduce((sum, n: number) => sum + n, 0))
    .end();
  const normalise = pipeAll<string>(
    (s) => s.trim(),
    (s) => s.toLowerCase(),
    (s) => s.replaceAll(' ', '-'),
  );
  const subtract = (a: number, b: number) => a - b;
  return (
    total === 12 &&
    seen.join('') === '345' &&
    titleCase('the quick  fox') === 'The Quick Fox' &&
    normalise('  Hello World ') === 'hello-world' &&
    flip(subtract)(1, 3) === 2 &&
    identity(constant(7)()) === 7
  );
}
