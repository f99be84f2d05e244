// style: retry with backoff strategies, jitter from an injected source, abort signal, error classification by predicates and cause chains

export interface RetryOptions {
  attempts?: number;
  delay?: (attempt: number) => number;
  sleep: (ms: number) => Promise<void>;
  shouldRetry?: (error: unknown, attempt: number) => boolean;
  onRetry?: (error: unknown, attempt: number, ms: number) => void;
  signal?: AbortLike;
}

export interface AbortLike {
  readonly aborted: boolean;
}

export class RetryError extends Error {
  override name = 'RetryError';
  constructor(
    message: string,
    readonly attempts: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly retryAfterMs?: number,
  ) {
    super(`HTTP ${status}`);
  }

  get isTransient(): boolean {
    return this.status >= 500 || this.status === 429;
  }
}

export const fixed = (ms: number) => () => ms;
export const linear = (ms: number) => (attempt: number) => ms * attempt;
export const exponential =
  (base: number, { factor = 2, max = Infinity } = {}) =>
  (attempt: number) =>
    Math.min(max, base * factor ** (attempt - 1));
export const jittered = (delay: (attempt: number) => number, random: () => number) => (attempt: number) =>
  Math.round(delay(attempt) * (0.5 + random() / 2));

export async function retry<T>(action: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts = 3, delay = fixed(0), sleep, shouldRetry = () => true, onRetry, signal } = options;
  let lastError: unknown;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (signal?.aborted) throw new RetryError('aborted', attempt - 1, { cause: lastError });
    try {
      return await action(attempt);
    } catch (error) {
      lastError = error;
      if (attempt === attempts || !shouldRetry(error, attempt)) break;
      const ms = error instanceof HttpError ? (error.retryAfterMs ?? delay(attempt)) : delay(attempt);
      onRetry?.(error, attempt, ms);
      await sleep(ms);
    }
  }
  throw new RetryError('gave up', attempts, { cause: lastError });
}

export const isTransient = (error: unknown): boolean => error instanceof HttpError && error.isTransient;

export function rootCause(error: unknown): unknown {
  let current = error;
  while (current instanceof Error && current.cause !== undefined) current = current.cause;
  return current;
}

export async function selfTest(): Promise<boolean> {
  const slept: number[] = [];
  const sleep = async (ms: number) => {
    slept.push(ms);
  };
  const value = await retry(
    async (attempt) => {
      if (attempt === 1) throw new HttpError(503);
      if (attempt === 2) throw new HttpError(429, 70);
      return `ok after ${attempt}`;
    },
    { sleep, attempts: 5, delay: exponential(100), shouldRetry: isTransient },
  );
  let caught: unknown;
  try {
    await retry(() => Promise.reject(new HttpError(404)), { sleep, shouldRetry: isTransient });
  } catch (error) {
    caught = error;
  }
  const cause = rootCause(caught);
  const controller = { aborted: false };
  const aborted = await retry(() => Promise.reject(new Error('x')), {
    sleep,
    signal: controller,
    onRetry: () => {
      controller.aborted = true;
    },
  }).catch((error: unknown) => (error instanceof RetryError ? `${error.message} ${error.attempts}` : '?'));
  const delays = [1, 2, 3, 4].map(exponential(10, { max: 50 }));
  return (
    value === 'ok after 3' &&
    slept.join() === '100,70,0' &&
    cause instanceof HttpError &&
    cause.status === 404 &&
    aborted === 'aborted 1' &&
    delays.join() === '10,20,40,50' &&
    jittered(linear(100), () => 0.5)(2) === 150
  );
}
