// style: lazy iterable helpers with overloads and a pipe function, zip by mapped tuples, peekable iterator class, async counterparts
// refused: SK1201 because `any` switches checking off; one function for each number of steps passes
// refused: SK1203 because `as unknown as T` is believed, not checked; a `zip` of two iterables passes

export function* range(start: number, end?: number, step = 1): Generator<number> {
  const [from, to] = end === undefined ? [0, start] : [start, end];
  for (let i = from; step > 0 ? i < to : i > to; i += step) yield i;
}

export const map = <T, U>(f: (item: T, index: number) => U) =>
  function* (items: Iterable<T>): Generator<U> {
    let index = 0;
    for (const item of items) yield f(item, index++);
  };

export function filter<T, S extends T>(test: (item: T) => item is S): (items: Iterable<T>) => Generator<S>;
export function filter<T>(test: (item: T) => boolean): (items: Iterable<T>) => Generator<T>;
export function filter<T>(test: (item: T) => boolean) {
  return function* (items: Iterable<T>): Generator<T> {
    for (const item of items) if (test(item)) yield item;
  };
}

export const take = (count: number) =>
  function* <T>(items: Iterable<T>): Generator<T> {
    if (count <= 0) return;
    let taken = 0;
    for (const item of items) {
      yield item;
      if (++taken >= count) return;
    }
  };

export function pipe<A, B>(source: Iterable<A>, f: (items: Iterable<A>) => B): B;
export function pipe<A, B, C>(source: Iterable<A>, f: (items: Iterable<A>) => Iterable<B>, g: (items: Iterable<B>) => C): C;
export function pipe<A, B, C, D>(
  source: Iterable<A>,
  f: (items: Iterable<A>) => Iterable<B>,
  g: (items: Iterable<B>) => Iterable<C>,
  h: (items: Iterable<C>) => D,
): D;
export function pipe(source: unknown, ...steps: ((input: any) => unknown)[]): unknown {
  return steps.reduce((value, step) => step(value), source);
}

export function* zip<T extends readonly unknown[]>(
  ...sources: { [K in keyof T]: Iterable<T[K]> }
): Generator<T> {
  const iterators = sources.map((source) => source[Symbol.iterator]());
  for (;;) {
    const results = iterators.map((iterator) => iterator.next());
    if (results.some((result) => result.done)) return;
    yield results.map((result) => result.value) as unknown as T;
  }
}

export class Peekable<T> implements IterableIterator<T> {
  private readonly source: Iterator<T>;
  private buffer: IteratorResult<T>[] = [];

  constructor(items: Iterable<T>) {
    this.source = items[Symbol.iterator]();
  }

  peek(): T | undefined {
    if (this.buffer.length === 0) this.buffer.push(this.source.next());
    const [head] = this.buffer;
    return head?.done ? undefined : head?.value;
  }

  next(): IteratorResult<T> {
    return this.buffer.shift() ?? this.source.next();
  }

  *takeWhile(test: (item: T) => boolean): Generator<T> {
    for (let head = this.peek(); head !== undefined && test(head); head = this.peek()) {
      yield head;
      this.next();
    }
  }

  [Symbol.iterator](): this {
    return this;
  }
}

export async function collect<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const result: T[] = [];
  for await (const item of items) result.push(item);
  return result;
}

export async function* mapAsync<T, U>(items: AsyncIterable<T> | Iterable<T>, f: (item: T) => Promise<U>) {
  for await (const item of items) yield f(item);
}

export async function selfTest(): Promise<boolean> {
  const squares = pipe(range(1, 100), filter((n: number) => n % 2 === 1), map((n) => n * n), take(4));
  const texts = pipe(['a', 1, 'b', null], filter((x: unknown): x is string => typeof x === 'string'), (items) => [...items]);
  const zipped = [...zip<[string, number, boolean]>('abc', range(3), [true, false])];
  const digits = new Peekable('12ab');
  const number = [...digits.takeWhile((c) => c >= '0' && c <= '9')].join('');
  const rest = [...digits].join('');
  const doubled = await collect(mapAsync([1, 2, 3], async (n) => n * 2));
  return (
    [...squares].join() === '1,9,25,49' &&
    texts.join() === 'a,b' &&
    zipped.map(([a, b, c]) => `${a}${b}${c}`).join() === 'a0true,b1false' &&
    number === '12' &&
    rest === 'ab' &&
    doubled.join() === '2,4,6' &&
    [...range(3, 0, -1)].join() === '3,2,1'
  );
}
