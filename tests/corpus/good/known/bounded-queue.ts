// style: async producer and consumer, hand-made deferred, async generator, try and finally
// refused: SK1214 because what a `Promise<void>` settles to may be anything, and is asked here whether it is there; leaving the question out passes

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

export class ClosedError extends Error {
  override readonly name = 'ClosedError';
}

export class BoundedQueue<T> implements AsyncIterable<T> {
  readonly #items: T[] = [];
  readonly #takers: Deferred<IteratorResult<T, undefined>>[] = [];
  readonly #putters: { readonly item: T; readonly done: Deferred<void> }[] = [];
  #closed = false;

  constructor(readonly limit: number) {}

  async put(item: T): Promise<void> {
    if (this.#closed) throw new ClosedError('the queue is closed');
    const taker = this.#takers.shift();
    if (taker) {
      taker.resolve({ done: false, value: item });
      return;
    }
    if (this.#items.length < this.limit) {
      this.#items.push(item);
      return;
    }
    const done = deferred<void>();
    this.#putters.push({ item, done });
    await done.promise;
  }

  async take(): Promise<IteratorResult<T, undefined>> {
    const item = this.#items.shift();
    const waiting = this.#putters.shift();
    if (waiting) {
      this.#items.push(waiting.item);
      waiting.done.resolve();
    }
    if (item !== undefined) return { done: false, value: item };
    if (this.#closed) return { done: true, value: undefined };
    const taker = deferred<IteratorResult<T, undefined>>();
    this.#takers.push(taker);
    return taker.promise;
  }

  close(): void {
    this.#closed = true;
    for (const taker of this.#takers.splice(0)) taker.resolve({ done: true, value: undefined });
    for (const { done } of this.#putters.splice(0)) done.reject(new ClosedError('closed while waiting'));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    try {
      for (;;) {
        const next = await this.take();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      this.close();
    }
  }
}

export async function selfTest(): Promise<boolean> {
  const queue = new BoundedQueue<number>(2);
  const log: string[] = [];

  const produce = async (): Promise<void> => {
    for (let i = 1; i <= 6; i++) {
      await queue.put(i);
      log.push(`+${i}`);
    }
  };
  const consume = async (): Promise<number> => {
    let sum = 0;
    for await (const item of queue) {
      sum += item;
      if (item === 5) break;
    }
    return sum;
  };
  const [sum, produced] = await Promise.all([
    consume(),
    produce().catch((error: unknown) => {
      if (error instanceof ClosedError) log.push('closed');
      else throw error;
    }),
  ]);
  return sum === 15 && produced === undefined && log.includes('+5');
}
