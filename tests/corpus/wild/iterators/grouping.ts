// style: standalone generator functions: chunk, pairwise, groupWhile, mergeSorted with a heap of iterators, tee

export function* chunk<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let current: T[] = [];
  for (const item of items) {
    current.push(item);
    if (current.length < size) continue;
    yield current;
    current = [];
  }
  if (current.length > 0) yield current;
}

export function* pairwise<T>(items: Iterable<T>): Generator<[T, T]> {
  let previous: { value: T } | undefined;
  for (const value of items) {
    if (previous) yield [previous.value, value];
    previous = { value };
  }
}

export function* groupWhile<T>(items: Iterable<T>, together: (a: T, b: T) => boolean): Generator<T[]> {
  let group: T[] = [];
  for (const item of items) {
    const last = group.at(-1);
    if (group.length > 0 && last !== undefined && !together(last, item)) {
      yield group;
      group = [item];
    } else {
      group.push(item);
    }
  }
  if (group.length) yield group;
}

interface Head<T> {
  value: T;
  rest: Iterator<T>;
}

export function* mergeSorted<T>(compare: (a: T, b: T) => number, ...sources: Iterable<T>[]): Generator<T> {
  const heads: Head<T>[] = [];
  const advance = (rest: Iterator<T>) => {
    const step = rest.next();
    if (step.done) return;
    const at = heads.findIndex((head) => compare(step.value, head.value) < 0);
    heads.splice(at < 0 ? heads.length : at, 0, { value: step.value, rest });
  };
  sources.forEach((source) => advance(source[Symbol.iterator]()));
  for (let head = heads.shift(); head; head = heads.shift()) {
    yield head.value;
    advance(head.rest);
  }
}

export function tee<T>(items: Iterable<T>): [Iterable<T>, Iterable<T>] {
  const source = items[Symbol.iterator]();
  const buffer: T[] = [];
  function* reader(): Generator<T> {
    for (let i = 0; ; i++) {
      if (i === buffer.length) {
        const next = source.next();
        if (next.done) return;
        buffer.push(next.value);
      }
      yield* buffer.slice(i, i + 1);
    }
  }
  return [reader(), reader()];
}

export function unzip<A, B>(pairs: Iterable<readonly [A, B]>): [A[], B[]] {
  const as: A[] = [];
  const bs: B[] = [];
  for (const [a, b] of pairs) {
    as.push(a);
    bs.push(b);
  }
  return [as, bs];
}

export function selfTest(): boolean {
  const numbers = [1, 2, 3, 7, 8, 12];
  const runs = [...groupWhile(numbers, (a, b) => b === a + 1)].map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : `${run[0]}`));
  const [left, right] = tee(chunk('abcde', 2));
  const [sums, products] = unzip(Array.from(pairwise(numbers), ([a, b]) => [a + b, a * b] as const));
  const merged = mergeSorted((a: number, b: number) => a - b, [1, 4, 9], new Set([2, 3, 10]), [5]);
  return (
    runs.join() === '1-3,7-8,12' &&
    [...left].map((c) => c.join('')).join() === 'ab,cd,e' &&
    [...right].length === 3 &&
    sums.join() === '3,5,10,15,20' &&
    products.at(-1) === 96 &&
    [...merged].join() === '1,2,3,4,5,9,10'
  );
}
