// style: domain events, aggregate base class with protected apply, event handlers in a mapped table, snapshot and replay

export interface DomainEvent<Type extends string = string> {
  readonly type: Type;
  readonly at: number;
}

export abstract class Aggregate<E extends DomainEvent> {
  #version = 0;
  #pending: E[] = [];

  protected abstract mutate(event: E): void;

  protected raise(event: E): void {
    this.mutate(event);
    this.#version++;
    this.#pending.push(event);
  }

  replay(history: Iterable<E>): this {
    for (const event of history) {
      this.mutate(event);
      this.#version++;
    }
    return this;
  }

  get version(): number {
    return this.#version;
  }

  takePending(): E[] {
    const events = this.#pending;
    this.#pending = [];
    return events;
  }
}

interface Opened extends DomainEvent<'opened'> {
  readonly owner: string;
}
interface Deposited extends DomainEvent<'deposited'> {
  readonly amount: number;
}
interface Withdrawn extends DomainEvent<'withdrawn'> {
  readonly amount: number;
}
type AccountEvent = Opened | Deposited | Withdrawn;

export class Account extends Aggregate<AccountEvent> {
  private owner = '';
  private balance = 0;

  constructor(private readonly clock: () => number) {
    super();
  }

  open(owner: string): this {
    if (this.owner) throw new Error('already open');
    this.raise({ type: 'opened', at: this.clock(), owner });
    return this;
  }

  deposit(amount: number): this {
    if (amount <= 0) throw new RangeError('amount');
    this.raise({ type: 'deposited', at: this.clock(), amount });
    return this;
  }

  withdraw(amount: number): this {
    if (amount > this.balance) throw new RangeError('insufficient funds');
    this.raise({ type: 'withdrawn', at: this.clock(), amount });
    return this;
  }

  protected override mutate(event: AccountEvent): void {
    switch (event.type) {
      case 'opened':
        this.owner = event.owner;
        break;
      case 'deposited':
        this.balance += event.amount;
        break;
      case 'withdrawn':
        this.balance -= event.amount;
        break;
    }
  }

  describe(): string {
    return `${this.owner}: ${this.balance} (v${this.version})`;
  }
}

export class EventStore<E extends DomainEvent> {
  private readonly streams = new Map<string, E[]>();
  private readonly projections: ((stream: string, event: E) => void)[] = [];

  project(projection: (stream: string, event: E) => void): void {
    this.projections.push(projection);
  }

  append(stream: string, expected: number, events: readonly E[]): void {
    const existing = this.streams.get(stream) ?? [];
    if (existing.length !== expected) throw new Error(`conflict: ${existing.length} instead of ${expected}`);
    this.streams.set(stream, existing.concat(events));
    for (const event of events) this.projections.forEach((projection) => projection(stream, event));
  }

  read(stream: string): readonly E[] {
    return this.streams.get(stream) ?? [];
  }
}

export function selfTest(): boolean {
  let time = 0;
  const clock = () => ++time;
  const store = new EventStore<AccountEvent>();
  const totals: Record<AccountEvent['type'], number> = { opened: 0, deposited: 0, withdrawn: 0 };
  store.project((_, event) => {
    totals[event.type] += 'amount' in event ? event.amount : 1;
  });
  const account = new Account(clock).open('ada').deposit(100).withdraw(30);
  store.append('a-1', 0, account.takePending());
  const again = new Account(clock).replay(store.read('a-1'));
  again.deposit(5);
  store.append('a-1', 3, again.takePending());
  let conflict = '';
  try {
    account.deposit(1);
    store.append('a-1', 3, account.takePending());
  } catch (e) {
    conflict = e instanceof Error ? e.message : '';
  }
  return (
    again.describe() === 'ada: 75 (v4)' &&
    totals.deposited === 105 &&
    totals.withdrawn === 30 &&
    totals.opened === 1 &&
    conflict === 'conflict: 4 instead of 3' &&
    store.read('a-1').at(-1)?.at === 4
  );
}
