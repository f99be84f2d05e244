// style: interfaces with several implementations, time handed in, strategy objects, decorators as functions

export interface Clock {
  now(): number;
}

export interface Limiter {
  tryTake(key: string, cost?: number): Decision;
}

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number };

const allowed: Decision = { allowed: true };

export class ManualClock implements Clock {
  constructor(private time = 0) {}

  now(): number {
    return this.time;
  }

  tick(ms: number): void {
    this.time += ms;
  }
}

interface Bucket {
  tokens: number;
  updated: number;
}

export class TokenBucket implements Limiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly clock: Clock,
    private readonly options: { readonly capacity: number; readonly perSecond: number },
  ) {}

  tryTake(key: string, cost = 1): Decision {
    const bucket = this.refill(key);
    if (bucket.tokens >= cost) {
      bucket.tokens -= cost;
      return allowed;
    }
    const missing = cost - bucket.tokens;
    return { allowed: false, retryAfter: Math.ceil((missing / this.options.perSecond) * 1000) };
  }

  private refill(key: string): Bucket {
    const { capacity, perSecond } = this.options;
    const now = this.clock.now();
    let bucket = this.buckets.get(key);
    if (bucket === undefined) {
      bucket = { tokens: capacity, updated: now };
      this.buckets.set(key, bucket);
    } else {
      const elapsed = (now - bucket.updated) / 1000;
      bucket.tokens = Math.min(capacity, bucket.tokens + elapsed * perSecond);
      bucket.updated = now;
    }
    return bucket;
  }
}

export class SlidingWindow implements Limiter {
  private readonly stamps: Map<string, number[]> = new Map();

  constructor(
    private readonly clock: Clock,
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  tryTake(key: string): Decision {
    const now = this.clock.now();
    const recent = (this.stamps.get(key) ?? []).filter((stamp) => stamp > now - this.windowMs);
    this.stamps.set(key, recent);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= this.limit) {
      return { allowed: false, retryAfter: oldest + this.windowMs - now };
    }
    recent.push(now);
    return allowed;
  }
}

/** Every limiter must agree; the longest wait counts. */
export function allOf(...limiters: readonly Limiter[]): Limiter {
  return {
    tryTake(key, cost) {
      const waits = limiters.flatMap((limiter) => {
        const decision = limiter.tryTake(key, cost);
        return decision.allowed ? [] : [decision.retryAfter];
      });
      return waits.length === 0 ? allowed : { allowed: false, retryAfter: Math.max(...waits) };
    },
  };
}

export function exempting(limiter: Limiter, isExempt: (key: string) => boolean): Limiter {
  return { tryTake: (key, cost) => (isExempt(key) ? allowed : limiter.tryTake(key, cost)) };
}

export function selfTest(): boolean {
  const clock = new ManualClock();
  const limiter = exempting(
    allOf(new TokenBucket(clock, { capacity: 3, perSecond: 1 }), new SlidingWindow(clock, 2, 5000)),
    (key) => key.startsWith('admin:'),
  );
  const ask = (key = 'x', cost?: number): number => {
    const decision = cost === undefined ? limiter.tryTake(key) : limiter.tryTake(key, cost);
    return decision.allowed ? 0 : decision.retryAfter;
  };
  const first = [ask(), ask(), ask()];
  clock.tick(2000);
  const second = [ask(), ask('admin:me', 100), ask('y', 5)];
  return first.join() === '0,0,5000' && second.join() === '3000,0,2000';
}
