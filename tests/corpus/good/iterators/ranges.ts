// style: generator functions, default parameters, iterable class

export function* range(start: number, end: number = Infinity, step = 1): Generator<number> {
  if (step > 0) for (let i = start; i < end; i += step) yield i;
  else for (let i = start; i > end; i += step) yield i;
}

export class Range implements Iterable<number> {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}

  get length(): number {
    return Math.max(0, this.end - this.start);
  }

  includes(value: number): boolean {
    return Number.isInteger(value) && value >= this.start && value < this.end;
  }

  intersect(other: Range): Range {
    return new Range(Math.max(this.start, other.start), Math.min(this.end, other.end));
  }

  [Symbol.iterator](): IterableIterator<number> {
    return range(this.start, this.end);
  }
}

export function* zip<A, B>(left: Iterable<A>, right: Iterable<B>): Generator<[A, B]> {
  const iterator = right[Symbol.iterator]();
  for (const a of left) {
    const next = iterator.next();
    if (next.done) return;
    yield [a, next.value];
  }
}

export function* enumerate<T>(items: Iterable<T>, start = 0): Generator<readonly [number, T]> {
  let i = start;
  for (const item of items) yield [i++, item] as const;
}

export function* chunk<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length) yield group;
}

export function* takeWhile<T>(items: Iterable<T>, test: (item: T) => boolean): Generator<T> {
  for (const item of items) {
    if (!test(item)) return;
    yield item;
  }
}

export function* cycle<T>(items: Iterable<T>): Generator<T, never> {
  const saved = [...items];
  for (;;) yield* saved;
}

export function selfTest(): boolean {
  const pairs = [...zip('abc', cycle([1, 2]))].map(([c, n]) => c + n).join();
  const numbered = Object.fromEntries(Array.from(enumerate(['x', 'y'], 1), ([i, s]) => [s, i]));
  const overlap = new Range(0, 10).intersect(new Range(7, 20));
  return (
    pairs === 'a1,b2,c1' &&
    numbered['y'] === 2 &&
    [...chunk(range(0, 7), 3)].map((group) => group.join('')).join(' ') === '012 345 6' &&
    [...takeWhile(range(1), (n) => n * n < 50)].length === 7 &&
    [...range(5, 0, -2)].join() === '5,3,1' &&
    [...overlap].join() === '7,8,9' &&
    overlap.length === 3 &&
    !overlap.includes(10)
  );
}
