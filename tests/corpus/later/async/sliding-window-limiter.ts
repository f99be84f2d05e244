// style: rate limiters behind one interface (token bucket, sliding window, leaky queue), injected clock, async wrapper
// refused: SK1204 because `!` is believed, not checked; `(this.stamps[0] ?? time) <= time - this.windowMs` passes

export type Clock = () => number;

export interface RateLimiter {
  tryAcquire(cost?: number): boolean;
  readonly name: string;
}

export class TokenBucket implements RateLimiter {
  readonly name = 'token bucket';
  private tokens: number;
  private updated: number;

  constructor(
    private readonly capacity: number,
    private readonly perSecond: number,
    private readonly now: Clock,
  ) {
    this.tokens = capacity;
    this.updated = now();
  }

  tryAcquire(cost = 1): boolean {
    const time = this.now();
    this.tokens = Math.min(this.capacity, this.tokens + ((time - this.updated) / 1000) * this.perSecond);
    this.updated = time;
    if (this.tokens < cost) return false;
    this.tokens -= cost;
    return true;
  }
}

export class SlidingWindow implements RateLimiter {
  readonly name = 'sliding window';
  private readonly stamps: number[] = [];

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly now: Clock,
  ) {}

  tryAcquire(): boolean {
    const time = this.now();
    while (this.stamps.length > 0 && this.stamps[0]! <= time - this.windowMs) this.stamps.shift();
    if (this.stamps.length >= this.limit) return false;
    this.stamps.push(time);
    return true;
  }
}

export class RateLimitError extends Error {
  constructor(readonly limiter: string) {
    super(`rejected by ${limiter}`);
    this.name = 'RateLimitError';
  }
}

export function limited<A extends unknown[], R>(
  limiter: RateLimiter,
  action: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    if (!limiter.tryAcquire()) throw new RateLimitError(limiter.name);
    return action(...args);
  };
}

export class KeyedLimiter<K> {
  private readonly limiters = new Map<K, RateLimiter>();
  constructor(private readonly create: () => RateLimiter) {}

  for(key: K): RateLimiter {
    const existing = this.limiters.get(key);
    if (existing) return existing;
    const made = this.create();
    this.limiters.set(key, made);
    return made;
  }
}

export async function selfTest(): Promise<boolean> {
  let time = 0;
  const clock = () => time;
  const bucket = new TokenBucket(2, 1, clock);
  const window = new SlidingWindow(2, 1000, clock);
  const burst = [bucket, bucket, bucket, window, window, window].map((limiter) => limiter.tryAcquire());
  time += 1000;
  const later = [bucket, bucket, window, window].map((limiter) => limiter.tryAcquire());
  const double = limited(new SlidingWindow(1, 10, clock), async (n: number) => n * 2);
  const results = await Promise.allSettled([double(1), double(2)]);
  const texts = results.map((result) =>
    result.status === 'fulfilled'
      ? String(result.value)
      : result.reason instanceof RateLimitError
        ? result.reason.limiter
        : 'other',
  );
  const keyed = new KeyedLimiter<string>(() => new SlidingWindow(1, 10, clock));
  const perKey = ['a', 'b', 'a'].map((key) => keyed.for(key).tryAcquire());
  return (
    burst.join() === 'true,true,false,true,true,false' &&
    later.join() === 'true,false,true,true' &&
    texts.join() === '2,sliding window' &&
    perKey.join() === 'true,true,false'
  );
}
