// style: chainable lazy sequence class over any iterable, generator methods, static builders, grouping and windows
// refused: SK1216 because the body does not show that what it keeps is a `U`; two methods of different names pass

export class Seq<T> implements Iterable<T> {
  constructor(private readonly source: () => Iterator<T>) {}

  static of<T>(...items: T[]): Seq<T> {
    return Seq.from(items);
  }

  static from<T>(items: Iterable<T>): Seq<T> {
    return new Seq(() => items[Symbol.iterator]());
  }

  static iterate<T>(seed: T, next: (value: T) => T): Seq<T> {
    return new Seq(function* () {
      for (let value = seed; ; value = next(value)) yield value;
    });
  }

  [Symbol.iterator](): Iterator<T> {
    return this.source();
  }

  private build<U>(body: (items: Iterable<T>) => Generator<U>): Seq<U> {
    return new Seq(() => body(this));
  }

  map<U>(f: (value: T) => U): Seq<U> {
    return this.build(function* (items) {
      for (const item of items) yield f(item);
    });
  }

  filter<U extends T>(test: (value: T) => value is U): Seq<U>;
  filter(test: (value: T) => boolean): Seq<T>;
  filter(test: (value: T) => boolean): Seq<T> {
    return this.build(function* (items) {
      for (const item of items) if (test(item)) yield item;
    });
  }

  take(count: number): Seq<T> {
    return this.build(function* (items) {
      let left = count;
      if (left <= 0) return;
      for (const item of items) {
        yield item;
        if (--left <= 0) return;
      }
    });
  }

  takeWhile(test: (value: T) => boolean): Seq<T> {
    return this.build(function* (items) {
      for (const item of items) {
        if (!test(item)) return;
        yield item;
      }
    });
  }

  windows(size: number): Seq<T[]> {
    return this.build(function* (items) {
      const window: T[] = [];
      for (const item of items) {
        window.push(item);
        if (window.length > size) window.shift();
        if (window.length === size) yield [...window];
      }
    });
  }

  zip<U>(other: Iterable<U>): Seq<[T, U]> {
    return this.build(function* (items) {
      const others = other[Symbol.iterator]();
      for (const item of items) {
        const next = others.next();
        if (next.done) return;
        yield [item, next.value];
      }
    });
  }

  groupBy<K>(keyOf: (value: T) => K): Map<K, T[]> {
    const groups = new Map<K, T[]>();
    for (const item of this) {
      const key = keyOf(item);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = []));
      group.push(item);
    }
    return groups;
  }

  fold<A>(seed: A, f: (acc: A, value: T) => A): A {
    let acc = seed;
    for (const item of this) acc = f(acc, item);
    return acc;
  }

  toArray(): T[] {
    return [...this];
  }
}

export function selfTest(): boolean {
  const fibonacci = Seq.iterate<[number, number]>([0, 1], ([a, b]) => [b, a + b]).map(([a]) => a);
  const isText = (x: string | number): x is string => typeof x === 'string';
  const mixed = Seq.of<string | number>('a', 1, 'b', 2).filter(isText).map((s) => s.toUpperCase());
  const parity = Seq.from([1, 2, 3, 4, 5]).groupBy((n) => (n % 2 === 0 ? 'even' : 'odd'));
  return (
    fibonacci.takeWhile((n) => n < 50).filter((n) => n % 2 === 0).toArray().join() === '0,2,8,34' &&
    mixed.toArray().join('') === 'AB' &&
    Seq.from('abcd').windows(2).map((w) => w.join('')).toArray().join() === 'ab,bc,cd' &&
    parity.get('odd')?.length === 3 &&
    fibonacci.zip('xyz').fold('', (s, [n, c]) => s + n + c) === '0x1y1z' &&
    fibonacci.take(0).toArray().length === 0
  );
}
