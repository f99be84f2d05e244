// style: token bucket with injected clock, class plus decorator function, async queue

export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export interface BucketOptions {
  readonly capacity: number;
  readonly refillPerSecond: number;
}

export class TokenBucket {
  #tokens: number;
  #updated: number;
  readonly #options: BucketOptions;

  constructor(
    private readonly clock: Clock,
    options: Partial<BucketOptions> = {},
  ) {
    this.#options = { capacity: 10, refillPerSecond: 1, ...options };
    this.#tokens = this.#options.capacity;
    this.#updated = clock.now();
  }

  get available(): number {
    this.#refill();
    return Math.floor(this.#tokens);
  }

  tryTake(count = 1): boolean {
    this.#refill();
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  async take(count = 1): Promise<number> {
    let waited = 0;
    while (!this.tryTake(count)) {
      const ms = Math.ceil(((count - this.#tokens) / this.#options.refillPerSecond) * 1000);
      await this.clock.sleep(ms);
      waited += ms;
    }
    return waited;
  }

  #refill(): void {
    const now = this.clock.now();
    const { capacity, refillPerSecond } = this.#options;
    this.#tokens = Math.min(capacity, this.#tokens + ((now - this.#updated) / 1000) * refillPerSecond);
    this.#updated = now;
  }
}

export function limited<A, R>(bucket: TokenBucket, work: (argument: A) => Promise<R>): (argument: A) => Promise<R> {
  return async (argument) => {
    await bucket.take();
    return work(argument);
  };
}

class TestClock implements Clock {
  time = 0;
  readonly sleeps: number[] = [];

  now(): number {
    return this.time;
  }

  async sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.time += ms;
  }
}

export async function selfTest(): Promise<boolean> {
  const clock = new TestClock();
  const bucket = new TokenBucket(clock, { capacity: 2, refillPerSecond: 4 });
  const fetchPage = limited(bucket, async (page: number) => `page ${page} at ${clock.now()}`);
  const pages: string[] = [];
  for (let page = 1; page <= 4; page++) pages.push(await fetchPage(page));
  clock.time += 10_000;
  return pages.join('; ') === 'page 1 at 0; page 2 at 0; page 3 at 250; page 4 at 500' && clock.sleeps.length === 2 && bucket.available === 2 && !bucket.tryTake(3);
}
