// style: discrete-event simulation with a virtual clock, processes as async functions, resources with queues

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly fire: () => void;
}

export class Simulation {
  private timers: Timer[] = [];
  private order = 0;
  private failure: unknown;
  now = 0;

  sleep(duration: number): Promise<void> {
    return new Promise((resolve) => {
      this.timers.push({ at: this.now + duration, order: this.order++, fire: resolve });
      this.timers.sort((a, b) => a.at - b.at || a.order - b.order);
    });
  }

  spawn(process: () => Promise<void>): void {
    process().catch((error: unknown) => {
      this.failure ??= error;
    });
  }

  async run(until = Infinity): Promise<number> {
    for (;;) {
      for (let i = 0; i < 20; i++) await Promise.resolve();
      if (this.failure !== undefined) throw this.failure;
      const [next] = this.timers;
      if (!next || next.at > until) return this.now;
      this.timers.shift();
      this.now = next.at;
      next.fire();
    }
  }
}

export class Resource {
  private free: number;
  private readonly waiting: Array<() => void> = [];
  readonly waits: number[] = [];

  constructor(
    private readonly simulation: Simulation,
    readonly capacity: number,
  ) {
    this.free = capacity;
  }

  async use(duration: number): Promise<void> {
    const arrived = this.simulation.now;
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.waits.push(this.simulation.now - arrived);
    await this.simulation.sleep(duration);
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }

  get utilisation(): number {
    return 1 - this.free / this.capacity;
  }
}

export async function selfTest(): Promise<boolean> {
  const sim = new Simulation();
  const counter = new Resource(sim, 2);
  const log: string[] = [];
  const customer = (name: string, arrival: number, service: number) => async () => {
    await sim.sleep(arrival);
    await counter.use(service);
    log.push(`${name}@${sim.now}`);
  };
  const customers: [string, number, number][] = [
    ['a', 0, 5],
    ['b', 1, 2],
    ['c', 2, 4],
    ['d', 2, 1],
  ];
  for (const args of customers) sim.spawn(customer(...args));
  const end = await sim.run();

  const failing = new Simulation();
  failing.spawn(async () => {
    await failing.sleep(3);
    throw new Error(`broke at ${failing.now}`);
  });
  const message = await failing.run().then(String, (e: unknown) => (e instanceof Error ? e.message : '?'));
  return log.join() === 'b@3,a@5,d@6,c@7' && end === 7 && counter.waits.join() === '0,0,1,3' && message === 'broke at 3';
}
