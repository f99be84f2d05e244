// style: fluent lazy sequence class wrapping a factory of iterators

export class Stream<T> implements Iterable<T> {
  private constructor(private readonly start: () => Iterator<T>) {}

  static of<T>(...items: T[]): Stream<T> {
    return Stream.from(items);
  }

  static from<T>(items: Iterable<T>): Stream<T> {
    return new Stream(() => items[Symbol.iterator]());
  }

  static iterate<T>(seed: T, next: (value: T) => T): Stream<T> {
    return Stream.generate(function* () {
      for (let value = seed; ; value = next(value)) yield value;
    });
  }

  static generate<T>(make: () => Generator<T>): Stream<T> {
    return new Stream(make);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.start();
  }

  map<U>(f: (item: T) => U): Stream<U> {
    const source = this;
    return Stream.generate(function* () {
      for (const item of source) yield f(item);
    });
  }

  filter(keep: (item: T) => boolean): Stream<T> {
    const source = this;
    return Stream.generate(function* () {
      for (const item of source) if (keep(item)) yield item;
    });
  }

  take(count: number): Stream<T> {
    const source = this;
    return Stream.generate(function* () {
      let left = count;
      for (const item of source) {
        if (left-- <= 0) return;
        yield item;
      }
    });
  }

  scan<A>(initial: A, f: (acc: A, item: T) => A): Stream<A> {
    const source = this;
    return Stream.generate(function* () {
      let acc = initial;
      for (const item of source) {
        acc = f(acc, item);
        yield acc;
      }
    });
  }

  reduce<A>(initial: A, f: (acc: A, item: T) => A): A {
    let acc = initial;
    for (const item of this) acc = f(acc, item);
    return acc;
  }

  first(): T | undefined {
    for (const item of this) return item;
    return undefined;
  }

  toArray(): T[] {
    return [...this];
  }
}

export function selfTest(): boolean {
  let evaluated = 0;
  const squares = Stream.iterate(1, (n) => n + 1).map((n) => {
    evaluated++;
    return n * n;
  });
  const odd = squares.filter((n) => n % 2 === 1);
  const fibonacci = Stream.iterate<[number, number]>([0, 1], ([a, b]) => [b, a + b]).map(([a]) => a);
  return (
    odd.take(4).toArray().join() === '1,9,25,49' &&
    evaluated < 12 &&
    odd.first() === 1 &&
    fibonacci.take(10).toArray().at(-1) === 34 &&
    Stream.of(1, 2, 3).scan(0, (a, b) => a + b).toArray().join() === '1,3,6' &&
    Stream.from('abc').reduce('', (acc, c) => c + acc) === 'cba'
  );
}
