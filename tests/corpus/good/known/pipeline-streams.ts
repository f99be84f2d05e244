// style: async generators composed as operators, batching, concurrency limit, fan-out, cleanup in finally

type Operator<A, B> = (source: AsyncIterable<A>) => AsyncIterable<B>;

export async function* fromList<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}

export const map = <A, B>(change: (item: A) => B | Promise<B>): Operator<A, B> =>
  async function* (source) {
    for await (const item of source) yield await change(item);
  };

export const filter = <T>(test: (item: T) => boolean): Operator<T, T> =>
  async function* (source) {
    for await (const item of source) if (test(item)) yield item;
  };

export const take = <T>(count: number): Operator<T, T> =>
  async function* (source) {
    if (count <= 0) return;
    let left = count;
    for await (const item of source) {
      yield item;
      if (--left === 0) return;
    }
  };

export const batch = <T>(size: number): Operator<T, readonly T[]> =>
  async function* (source) {
    let current: T[] = [];
    for await (const item of source) {
      current.push(item);
      if (current.length < size) continue;
      yield current;
      current = [];
    }
    if (current.length > 0) yield current;
  };

export const scan = <A, S>(step: (state: S, item: A) => S, start: S): Operator<A, S> =>
  async function* (source) {
    let state = start;
    for await (const item of source) {
      state = step(state, item);
      yield state;
    }
  };

export class Stream<T> implements AsyncIterable<T> {
  constructor(private readonly source: AsyncIterable<T>) {}

  static of<T>(...items: readonly T[]): Stream<T> {
    return new Stream(fromList(items));
  }

  static range(from: number, to: number): Stream<number> {
    async function* count(): AsyncGenerator<number, void> {
      for (let n = from; n < to; n++) yield n;
    }
    return new Stream(count());
  }

  pipe<B>(operator: Operator<T, B>): Stream<B> {
    return new Stream(operator(this.source));
  }

  map<B>(change: (item: T) => B | Promise<B>): Stream<B> {
    return this.pipe(map(change));
  }

  [Symbol.asyncIterator](): AsyncIterator<T> {
    return this.source[Symbol.asyncIterator]();
  }

  async reduce<S>(step: (state: S, item: T) => S, start: S): Promise<S> {
    let state = start;
    for await (const item of this.source) state = step(state, item);
    return state;
  }

  toArray(): Promise<T[]> {
    return this.reduce<T[]>((list, item) => [...list, item], []);
  }
}

/** At most `limit` of the jobs at once; results in the order of the jobs. */
export async function pool<T>(limit: number, jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results = new Map<number, T>();
  const queue = jobs.entries();
  const worker = async (): Promise<void> => {
    for (const [index, job] of queue) results.set(index, await job());
  };
  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

export async function selfTest(): Promise<boolean> {
  const log: string[] = [];
  async function* counted(): AsyncGenerator<number, void> {
    let n = 0;
    try {
      for (;;) yield ++n;
    } finally {
      log.push(`stopped at ${n}`);
    }
  }
  const squares = await new Stream(counted())
    .pipe(filter((n) => n % 2 === 0))
    .map(async (n) => n * n)
    .pipe(take(3))
    .toArray();
  const batches = await Stream.range(0, 5).pipe(batch(2)).map((items) => items.join('')).toArray();
  const sums = await Stream.of(1, 2, 3).pipe(scan((sum, n: number) => sum + n, 0)).toArray();
  let active = 0;
  let most = 0;
  const jobs = [1, 2, 3, 4, 5].map((n) => async () => {
    most = Math.max(most, ++active);
    await Promise.resolve();
    active--;
    return n * 10;
  });
  const pooled = await pool(2, jobs);
  return (
    squares.join() === '4,16,36' &&
    log.join() === 'stopped at 6' &&
    batches.join() === '01,23,4' &&
    sums.join() === '1,3,6' &&
    pooled.join() === '10,20,30,40,50' &&
    most === 2
  );
}
