// style: async functions with backoff strategies as generators, error classification, AbortSignal-like token

export type Backoff = () => Iterable<number>;

export const fixed =
  (ms: number): Backoff =>
  () => ({
    *[Symbol.iterator]() {
      for (;;) yield ms;
    },
  });

export function exponential({ base = 100, factor = 2, max = 10_000 } = {}): Backoff {
  return function* () {
    for (let delay = base; ; delay = Math.min(max, delay * factor)) yield delay;
  };
}

export const limited = (backoff: Backoff, times: number): Backoff =>
  function* () {
    let left = times;
    for (const delay of backoff()) {
      if (left-- <= 0) return;
      yield delay;
    }
  };

export class Permanent extends Error {
  override name = 'Permanent';
}

export class CancelToken {
  #reason: string | undefined;
  readonly #listeners = new Set<() => void>();

  get cancelled(): boolean {
    return this.#reason !== undefined;
  }

  onCancel(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  cancel(reason: string): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    for (const listener of this.#listeners) listener();
  }

  throwIfCancelled(): void {
    if (this.#reason !== undefined) throw new Permanent(this.#reason);
  }
}

export interface RetryOptions {
  readonly backoff: Backoff;
  readonly sleep: (ms: number) => Promise<void>;
  readonly token?: CancelToken;
  readonly isTransient?: (error: unknown) => boolean;
}

export async function retry<T>(
  action: (attempt: number) => Promise<T>,
  { backoff, sleep, token, isTransient = (error) => !(error instanceof Permanent) }: RetryOptions,
): Promise<T> {
  const delays = backoff()[Symbol.iterator]();
  const failures: unknown[] = [];
  for (let attempt = 1; ; attempt++) {
    token?.throwIfCancelled();
    try {
      return await action(attempt);
    } catch (error) {
      failures.push(error);
      if (!isTransient(error)) throw error;
    }
    const next = delays.next();
    if (next.done) throw new AggregateError(failures, `gave up after ${attempt} attempts`);
    await sleep(next.value);
  }
}

export async function selfTest(): Promise<boolean> {
  const slept: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    slept.push(ms);
    await Promise.resolve();
  };
  const flaky = (failures: number) => async (attempt: number): Promise<string> => {
    if (attempt <= failures) throw new Error(`attempt ${attempt}`);
    return `done at ${attempt}`;
  };
  const done = await retry(flaky(3), { backoff: exponential({ max: 300 }), sleep });
  const outcome = await retry(flaky(5), { backoff: limited(fixed(1), 2), sleep }).catch((error: unknown) =>
    error instanceof AggregateError ? `${error.errors.length} ${error.message}` : 'other',
  );
  const token = new CancelToken();
  let heard = 0;
  const forget = token.onCancel(() => heard++);
  const cancelled = await retry(
    async () => {
      token.cancel('stopped');
      throw new Error('again');
    },
    { backoff: fixed(5), sleep, token },
  ).catch((error: unknown) => (error instanceof Permanent ? error.message : 'other'));
  forget();
  return (
    done === 'done at 4' &&
    slept.join() === '100,200,300,1,1,5' &&
    outcome === '3 gave up after 3 attempts' &&
    cancelled === 'stopped' &&
    heard === 1
  );
}
