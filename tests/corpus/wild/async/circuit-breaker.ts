// style: circuit breaker as a class with a union of states, an injected clock and an error subclass

type State =
  | { kind: 'closed'; failures: number }
  | { kind: 'open'; until: number }
  | { kind: 'half-open'; trial: boolean };

export class CircuitOpenError extends Error {
  constructor(readonly retryAfterMs: number) {
    super(`circuit open, retry in ${retryAfterMs} ms`);
    this.name = 'CircuitOpenError';
  }
}

export interface BreakerOptions {
  readonly threshold?: number;
  readonly coolDownMs?: number;
  readonly now: () => number;
}

export class CircuitBreaker {
  private state: State = { kind: 'closed', failures: 0 };
  private readonly threshold: number;
  private readonly coolDownMs: number;
  private readonly now: () => number;

  constructor(options: BreakerOptions) {
    this.threshold = options.threshold ?? 3;
    this.coolDownMs = options.coolDownMs ?? 1000;
    this.now = options.now;
  }

  async call<T>(action: () => Promise<T>): Promise<T> {
    this.admit();
    try {
      const value = await action();
      this.state = { kind: 'closed', failures: 0 };
      return value;
    } catch (error) {
      this.recordFailure();
      throw error;
    }
  }

  get isOpen(): boolean {
    return this.state.kind === 'open' && this.state.until > this.now();
  }

  private admit(): void {
    switch (this.state.kind) {
      case 'closed':
        return;
      case 'half-open':
        if (this.state.trial) throw new CircuitOpenError(0);
        this.state.trial = true;
        return;
      case 'open': {
        const left = this.state.until - this.now();
        if (left > 0) throw new CircuitOpenError(left);
        this.state = { kind: 'half-open', trial: true };
      }
    }
  }

  private recordFailure(): void {
    if (this.state.kind === 'closed' && ++this.state.failures < this.threshold) return;
    this.state = { kind: 'open', until: this.now() + this.coolDownMs };
  }
}

export async function selfTest(): Promise<boolean> {
  let time = 0;
  let healthy = false;
  const breaker = new CircuitBreaker({ threshold: 2, now: () => time });
  const attempt = async () => {
    try {
      return await breaker.call(async () => {
        if (!healthy) throw new Error('down');
        return 'up';
      });
    } catch (e) {
      if (e instanceof CircuitOpenError) return `open ${e.retryAfterMs}`;
      return e instanceof Error ? e.message : 'odd';
    }
  };
  const seen: string[] = [];
  seen.push(await attempt(), await attempt(), await attempt());
  time = 400;
  seen.push(await attempt());
  time = 1000;
  seen.push(await attempt());
  time = 2500;
  healthy = true;
  seen.push(await attempt());
  return seen.join() === 'down,down,open 1000,open 600,down,up' && !breaker.isOpen;
}
