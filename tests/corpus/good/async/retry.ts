// style: async/await with injected sleep, options object, custom error with cause

export interface RetryOptions {
  attempts?: number;
  baseDelayMs?: number;
  factor?: number;
  shouldRetry?: (error: unknown, attempt: number) => boolean;
}

export type Sleep = (ms: number) => Promise<void>;

export class RetryError extends Error {
  constructor(
    readonly attempts: number,
    cause: unknown,
  ) {
    super(`failed after ${attempts} attempts`, { cause });
    this.name = 'RetryError';
  }
}

export async function retry<T>(
  operation: (attempt: number) => Promise<T>,
  sleep: Sleep,
  { attempts = 3, baseDelayMs = 100, factor = 2, shouldRetry = () => true }: RetryOptions = {},
): Promise<T> {
  let delay = baseDelayMs;
  let lastError: unknown;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await operation(attempt);
    } catch (error) {
      lastError = error;
      if (attempt === attempts || !shouldRetry(error, attempt)) {
        throw new RetryError(attempt, error);
      }
      await sleep(delay);
      delay *= factor;
    }
  }
  throw new RetryError(attempts, lastError);
}

class HttpError extends Error {
  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}

export async function selfTest(): Promise<boolean> {
  const delays: number[] = [];
  const sleep: Sleep = async (ms) => {
    delays.push(ms);
  };
  const flaky = await retry(
    async (attempt) => {
      if (attempt < 3) throw new HttpError(503);
      return `ok after ${attempt}`;
    },
    sleep,
    { attempts: 5, baseDelayMs: 10 },
  );

  let fatal = '';
  try {
    await retry(
      async (): Promise<never> => {
        throw new HttpError(404);
      },
      sleep,
      { shouldRetry: (error) => error instanceof HttpError && error.status >= 500 },
    );
  } catch (error) {
    if (error instanceof RetryError && error.cause instanceof HttpError) {
      fatal = `${error.cause.status} in ${error.attempts}`;
    }
  }
  return flaky === 'ok after 3' && delays.join() === '10,20' && fatal === '404 in 1';
}
