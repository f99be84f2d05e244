// style: elevator-like queueing simulation, event list ordered by time, linear congruential generator, statistics by running moments

type SimEvent =
  | { readonly kind: 'arrival'; readonly time: number; readonly customer: number }
  | { readonly kind: 'departure'; readonly time: number; readonly customer: number; readonly server: number };

class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }
}

export class RunningStats {
  private count = 0;
  private mean = 0;
  private m2 = 0;
  min = Infinity;
  max = -Infinity;

  add(value: number): void {
    this.count++;
    const delta = value - this.mean;
    this.mean += delta / this.count;
    this.m2 += delta * (value - this.mean);
    this.min = Math.min(this.min, value);
    this.max = Math.max(this.max, value);
  }

  get summary() {
    const variance = this.count > 1 ? this.m2 / (this.count - 1) : 0;
    return { count: this.count, mean: this.mean, deviation: Math.sqrt(variance), min: this.min, max: this.max };
  }
}

interface Parameters {
  servers: number;
  meanArrival: number;
  meanService: number;
  customers: number;
  seed?: number;
}

export class Simulation {
  private readonly events: SimEvent[] = [];
  private readonly waiting: { customer: number; since: number }[] = [];
  private readonly busy: (number | undefined)[];
  private readonly random: Random;
  readonly waits = new RunningStats();
  private arrived = 0;
  private clock = 0;

  constructor(private readonly parameters: Parameters) {
    this.random = new Random(parameters.seed ?? 42);
    this.busy = Array.from({ length: parameters.servers }, () => undefined);
  }

  run(): { served: number; finishedAt: number } {
    this.scheduleArrival();
    let served = 0;
    for (let event = this.events.shift(); event; event = this.events.shift()) {
      this.clock = event.time;
      switch (event.kind) {
        case 'arrival':
          this.waiting.push({ customer: event.customer, since: this.clock });
          this.scheduleArrival();
          break;
        case 'departure':
          this.busy[event.server] = undefined;
          served++;
          break;
      }
      this.startService();
    }
    return { served, finishedAt: this.clock };
  }

  private scheduleArrival(): void {
    if (this.arrived >= this.parameters.customers) return;
    const customer = ++this.arrived;
    this.schedule({ kind: 'arrival', time: this.clock + this.random.exponential(this.parameters.meanArrival), customer });
  }

  private startService(): void {
    const server = this.busy.indexOf(undefined);
    if (server < 0) return;
    const next = this.waiting.shift();
    if (!next) return;
    const { customer, since } = next;
    this.waits.add(this.clock - since);
    this.busy[server] = customer;
    const time = this.clock + this.random.exponential(this.parameters.meanService);
    this.schedule({ kind: 'departure', time, customer, server });
  }

  private schedule(event: SimEvent): void {
    const at = this.events.findIndex(({ time }) => time > event.time);
    this.events.splice(at < 0 ? this.events.length : at, 0, event);
  }
}

export function selfTest(): boolean {
  const quick = new Simulation({ servers: 3, meanArrival: 2, meanService: 1, customers: 500 });
  const slow = new Simulation({ servers: 1, meanArrival: 1, meanService: 1.5, customers: 500 });
  const { served } = quick.run();
  slow.run();
  const stats = new RunningStats();
  for (const value of [2, 4, 4, 4, 5, 5, 7, 9]) stats.add(value);
  const { mean, deviation, min, max } = stats.summary;
  return (
    served === 500 &&
    quick.waits.summary.mean < 0.5 &&
    slow.waits.summary.mean > 10 &&
    slow.waits.summary.count === 500 &&
    mean === 5 &&
    Math.abs(deviation - 2.138) < 0.001 &&
    min === 2 &&
    max === 9
  );
}
