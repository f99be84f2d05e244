// style: promise executor capture, waiters queue, try/finally

export class Semaphore {
  private readonly waiting: (() => void)[] = [];
  private available: number;

  constructor(permits: number) {
    this.available = permits;
  }

  async acquire(): Promise<() => void> {
    if (this.available > 0) {
      this.available--;
    } else {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    }
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.release();
    };
  }

  async use<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  private release(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.available++;
  }
}

export class Mutex {
  readonly #semaphore = new Semaphore(1);

  runExclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#semaphore.use(work);
  }
}

const turn = (): Promise<void> => Promise.resolve();

export async function selfTest(): Promise<boolean> {
  const semaphore = new Semaphore(2);
  let running = 0;
  let peak = 0;
  const job = (n: number) =>
    semaphore.use(async () => {
      running++;
      peak = Math.max(peak, running);
      await turn();
      await turn();
      running--;
      if (n === 3) throw new Error('job 3');
      return n * n;
    });
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(job));
  const values = results.map((result) => (result.status === 'fulfilled' ? result.value : 'x'));

  const mutex = new Mutex();
  let balance = 10;
  const withdraw = (amount: number) =>
    mutex.runExclusive(async () => {
      const before = balance;
      await turn();
      if (before < amount) return false;
      balance = before - amount;
      return true;
    });
  const [first, second] = await Promise.all([withdraw(7), withdraw(7)]);
  return peak === 2 && values.join() === '1,4,x,16,25' && first && !second && balance === 3;
}
