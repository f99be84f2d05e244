// style: class that is its own AsyncIterable, buffered values and waiting consumers, close and fail

interface Waiter<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(reason: unknown): void;
}

export class AsyncQueue<T> implements AsyncIterable<T> {
  #buffer: T[] = [];
  #waiters: Waiter<T>[] = [];
  #closed = false;
  #failure: Error | null = null;

  push(value: T): void {
    if (this.#closed) throw new Error('queue is closed');
    const waiter = this.#waiters.shift();
    if (waiter) waiter.resolve({ value, done: false });
    else this.#buffer.push(value);
  }

  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiters.splice(0)) waiter.resolve({ value: undefined, done: true });
  }

  fail(error: Error): void {
    this.#failure = error;
    this.#closed = true;
    for (const waiter of this.#waiters.splice(0)) waiter.reject(error);
  }

  get size() {
    return this.#buffer.length;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#buffer.length > 0) {
      const [value, ...rest] = this.#buffer;
      this.#buffer = rest;
      if (value !== undefined) return Promise.resolve({ value, done: false });
    }
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return { next: () => this.next() };
  }
}

export async function* take<T>(source: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  if (count <= 0) return;
  let left = count;
  for await (const value of source) {
    yield value;
    if (--left === 0) return;
  }
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of source) all.push(value);
  return all;
}

export async function selfTest(): Promise<boolean> {
  const queue = new AsyncQueue<number>();
  queue.push(1);
  queue.push(2);
  const reading = collect(queue);
  await Promise.resolve();
  queue.push(3);
  queue.close();
  const all = await reading;

  const failing = new AsyncQueue<string>();
  const broken = collect(failing).catch((e: unknown) => (e instanceof Error ? e.message : '?'));
  failing.fail(new Error('line cut'));

  const endless = new AsyncQueue<string>();
  for (const word of 'to be or not to be'.split(' ')) endless.push(word);
  const three = await collect(take(endless, 3));
  return all.join() === '1,2,3' && (await broken) === 'line cut' && three.join(' ') === 'to be or' && endless.size === 3;
}
