// style: event map interface, keyed handlers, once and priorities, disposable subscriptions with using, WeakMap owners

interface Subscription extends Disposable {
  readonly active: boolean;
  cancel(): void;
}

type Handler<T> = (payload: T) => void;

interface Entry<T> {
  readonly handler: Handler<T>;
  readonly priority: number;
  readonly once: boolean;
}

class Topic<T> {
  #entries: readonly Entry<T>[] = [];

  get size(): number {
    return this.#entries.length;
  }

  add(handler: Handler<T>, { priority = 0, once = false }: { priority?: number; once?: boolean } = {}): Subscription {
    const entry: Entry<T> = { handler, priority, once };
    this.#entries = [...this.#entries, entry].sort((a, b) => b.priority - a.priority);
    const has = (): boolean => this.#entries.includes(entry);
    const cancel = (): void => this.#remove(entry);
    return {
      get active() {
        return has();
      },
      cancel,
      [Symbol.dispose]: cancel,
    };
  }

  emit(payload: T): number {
    const entries = this.#entries;
    const failures: unknown[] = [];
    for (const entry of entries) {
      if (entry.once) this.#remove(entry);
      try {
        entry.handler(payload);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} handlers failed`);
    return entries.length;
  }

  next(): Promise<T> {
    return new Promise((resolve) => {
      this.add(resolve, { once: true });
    });
  }

  #remove(entry: Entry<T>): void {
    this.#entries = this.#entries.filter((other) => other !== entry);
  }
}

export interface AppEvents {
  readonly opened: Topic<{ readonly path: string }>;
  readonly saved: Topic<{ readonly path: string; readonly bytes: number }>;
  readonly closed: Topic<void>;
}

export const createEvents = (): AppEvents => ({
  opened: new Topic(),
  saved: new Topic(),
  closed: new Topic(),
});

export class Statistics {
  readonly #bytes = new Map<string, number>();
  #open = 0;
  readonly #subscriptions: readonly Subscription[];

  constructor(events: AppEvents) {
    this.#subscriptions = [
      events.opened.add(() => {
        this.#open++;
      }),
      events.closed.add(() => {
        this.#open = Math.max(0, this.#open - 1);
      }),
      events.saved.add(({ path, bytes }) => this.#count(path, bytes)),
    ];
  }

  get summary(): string {
    const total = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    return `${this.#open} open, ${total} bytes in ${this.#bytes.size} files`;
  }

  stop(): void {
    for (const subscription of this.#subscriptions) subscription.cancel();
  }

  #count(path: string, bytes: number): void {
    this.#bytes.set(path, (this.#bytes.get(path) ?? 0) + bytes);
  }
}

export async function selfTest(): Promise<boolean> {
  const events = createEvents();
  const statistics = new Statistics(events);
  const order: string[] = [];
  events.opened.add(() => order.push('late'), { priority: -1 });
  events.opened.add(({ path }) => order.push(`early ${path}`), { priority: 5, once: true });
  {
    using scoped = events.opened.add(() => order.push('scoped'));
    events.opened.emit({ path: 'a' });
    if (!scoped.active) return false;
  }
  events.opened.emit({ path: 'b' });
  const next = events.saved.next();
  events.saved.emit({ path: 'a', bytes: 10 });
  events.saved.emit({ path: 'b', bytes: 5 });
  events.closed.emit();
  const { bytes } = await next;
  const broken = events.closed.add(() => {
    throw new Error('no');
  });
  let failures = 0;
  try {
    events.closed.emit();
  } catch (error) {
    if (error instanceof AggregateError) failures = error.errors.length;
  }
  broken.cancel();
  const { summary } = statistics;
  statistics.stop();
  return (
    order.join() === 'early a,scoped,late,late' &&
    bytes === 10 &&
    failures === 1 &&
    summary === '0 open, 15 bytes in 2 files' &&
    events.closed.size === 0
  );
}
