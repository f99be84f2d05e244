// style: abstract class and subclasses, virtual clock, binary heap with a comparator, callbacks and handles

type Compare<T> = (a: T, b: T) => number;

class Heap<T> {
  private readonly items: T[] = [];

  constructor(private readonly compare: Compare<T>) {}

  get size(): number {
    return this.items.length;
  }

  peek(): T | undefined {
    return this.items[0];
  }

  push(item: T): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = this.items[up];
      if (parent === undefined || this.compare(parent, item) <= 0) break;
      this.items[at] = parent;
      at = up;
    }
    this.items[at] = item;
  }

  pop(): T | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (last === undefined || this.items.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      let child = this.items[down];
      const right = this.items[down + 1];
      if (child === undefined) break;
      if (right !== undefined && this.compare(right, child) < 0) {
        child = right;
        down += 1;
      }
      if (this.compare(last, child) <= 0) break;
      this.items[at] = child;
      at = down;
    }
    this.items[at] = last;
    return top;
  }
}

export abstract class Job {
  static #count = 0;
  readonly id = ++Job.#count;
  cancelled = false;

  constructor(
    readonly name: string,
    public due: number,
  ) {}

  abstract run(clock: Clock): void;

  /** When to run again, or undefined for never. */
  protected abstract again(now: number): number | undefined;

  reschedule(now: number): boolean {
    const due = this.cancelled ? undefined : this.again(now);
    if (due === undefined) return false;
    this.due = due;
    return true;
  }
}

class Once extends Job {
  constructor(
    name: string,
    due: number,
    private readonly action: (clock: Clock) => void,
  ) {
    super(name, due);
  }

  override run(clock: Clock): void {
    this.action(clock);
  }

  protected override again(): undefined {
    return undefined;
  }
}

class Every extends Job {
  #runs = 0;

  constructor(
    name: string,
    private readonly period: number,
    private readonly limit: number,
    private readonly action: (run: number) => void,
  ) {
    super(name, period);
  }

  override run(): void {
    this.#runs += 1;
    this.action(this.#runs);
  }

  protected override again(now: number): number | undefined {
    return this.#runs < this.limit ? now + this.period : undefined;
  }
}

export class Clock {
  #now = 0;
  readonly #jobs = new Heap<Job>((a, b) => a.due - b.due || a.id - b.id);

  get now(): number {
    return this.#now;
  }

  after(delay: number, name: string, action: (clock: Clock) => void): () => void {
    return this.#add(new Once(name, this.#now + delay, action));
  }

  every(period: number, name: string, action: (run: number) => void, limit = Number.POSITIVE_INFINITY): () => void {
    return this.#add(new Every(name, period, limit, action));
  }

  advance(time: number): void {
    const until = this.#now + time;
    for (let job = this.#jobs.peek(); job !== undefined && job.due <= until; job = this.#jobs.peek()) {
      this.#jobs.pop();
      if (job.cancelled) continue;
      this.#now = job.due;
      job.run(this);
      if (job.reschedule(this.#now)) this.#jobs.push(job);
    }
    this.#now = until;
  }

  #add(job: Job): () => void {
    this.#jobs.push(job);
    return () => {
      job.cancelled = true;
    };
  }
}

export function selfTest(): boolean {
  const clock = new Clock();
  const log: string[] = [];
  const stop = clock.every(10, 'tick', (run) => log.push(`tick ${run} at ${clock.now}`));
  clock.every(7, 'twice', (run) => void log.push(`beat ${run}`), 2);
  clock.after(5, 'first', (inner) => {
    log.push(`first at ${inner.now}`);
    inner.after(20, 'second', () => log.push('second'));
  });
  clock.advance(26);
  stop();
  clock.advance(100);
  return log.join() === 'first at 5,beat 1,tick 1 at 10,beat 2,tick 2 at 20,second' && clock.now === 126;
}
