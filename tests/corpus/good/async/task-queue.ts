// style: bounded worker pool over an iterator, results in order

export interface PoolOptions {
  concurrency: number;
  onProgress?: (done: number, total: number) => void;
}

export async function mapLimit<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
  { concurrency, onProgress }: PoolOptions,
): Promise<R[]> {
  const results = new Map<number, R>();
  const entries = items.entries();
  let done = 0;

  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) {
      results.set(index, await work(item, index));
      done++;
      onProgress?.(done, items.length);
    }
  };

  const workers = Array.from({ length: Math.min(concurrency, items.length) }, () => worker());
  await Promise.all(workers);
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

export async function series<T, A>(items: Iterable<T>, step: (acc: A, item: T) => Promise<A>, initial: A): Promise<A> {
  let acc = initial;
  for (const item of items) acc = await step(acc, item);
  return acc;
}

export async function firstSuccess<T>(attempts: readonly (() => Promise<T>)[]): Promise<T> {
  const errors: unknown[] = [];
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      errors.push(error);
    }
  }
  throw new AggregateError(errors, 'every attempt failed');
}

async function waitTurns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await Promise.resolve();
}

export async function selfTest(): Promise<boolean> {
  const order: number[] = [];
  let progress = '';
  const doubled = await mapLimit(
    [5, 1, 3, 0],
    async (n, index) => {
      await waitTurns(n * 2);
      order.push(index);
      return n * 2;
    },
    { concurrency: 2, onProgress: (done, total) => (progress += `${done}/${total} `) },
  );
  const text = await series('abc', async (acc, c) => acc + c.toUpperCase(), '');
  const fallback = await firstSuccess([
    async () => {
      throw new Error('primary');
    },
    async () => 'secondary',
  ]);
  const failed = await firstSuccess<string>([() => Promise.reject(new Error('only'))]).catch((error) =>
    error instanceof AggregateError ? error.errors.length : -1,
  );
  return (
    doubled.join() === '10,2,6,0' &&
    order[0] === 1 &&
    progress === '1/4 2/4 3/4 4/4 ' &&
    text === 'ABC' &&
    fallback === 'secondary' &&
    failed === 1
  );
}
