// style: commands and events as discriminated unions, pure decide and evolve, exhaustive never, Result type

type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

export type AccountEvent =
  | { readonly type: 'opened'; readonly owner: string; readonly overdraft: number }
  | { readonly type: 'deposited'; readonly cents: number }
  | { readonly type: 'withdrawn'; readonly cents: number }
  | { readonly type: 'closed' };

export type AccountCommand =
  | { readonly type: 'open'; readonly owner: string; readonly overdraft?: number }
  | { readonly type: 'deposit' | 'withdraw'; readonly cents: number }
  | { readonly type: 'close' };

export type Account =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly owner: string; readonly balance: number; readonly overdraft: number }
  | { readonly status: 'closed'; readonly owner: string };

type Problem = 'not-open' | 'already-open' | 'bad-amount' | 'insufficient' | 'not-empty';

const initial: Account = { status: 'none' };

function unreachable(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

export function decide(account: Account, command: AccountCommand): Result<readonly AccountEvent[], Problem> {
  if (command.type === 'open') {
    if (account.status !== 'none') return fail('already-open');
    const { owner, overdraft = 0 } = command;
    return ok([{ type: 'opened', owner, overdraft }]);
  }
  if (account.status !== 'open') return fail('not-open');
  switch (command.type) {
    case 'deposit':
      return command.cents > 0 ? ok([{ type: 'deposited', cents: command.cents }]) : fail('bad-amount');
    case 'withdraw': {
      if (command.cents <= 0) return fail('bad-amount');
      if (account.balance + account.overdraft < command.cents) return fail('insufficient');
      return ok([{ type: 'withdrawn', cents: command.cents }]);
    }
    case 'close':
      return account.balance === 0 ? ok([{ type: 'closed' }]) : fail('not-empty');
    default:
      return unreachable(command);
  }
}

export function evolve(account: Account, event: AccountEvent): Account {
  switch (event.type) {
    case 'opened':
      return { status: 'open', owner: event.owner, balance: 0, overdraft: event.overdraft };
    case 'deposited':
      return account.status === 'open' ? { ...account, balance: account.balance + event.cents } : account;
    case 'withdrawn':
      return account.status === 'open' ? { ...account, balance: account.balance - event.cents } : account;
    case 'closed':
      return account.status === 'open' ? { status: 'closed', owner: account.owner } : account;
  }
}

export class EventStore {
  readonly #streams = new Map<string, AccountEvent[]>();

  load(id: string): { readonly account: Account; readonly version: number } {
    const events = this.#streams.get(id) ?? [];
    return { account: events.reduce(evolve, initial), version: events.length };
  }

  handle(id: string, command: AccountCommand): Result<number, Problem> {
    const { account } = this.load(id);
    const decided = decide(account, command);
    if (!decided.ok) return decided;
    const stream = this.#streams.get(id) ?? [];
    stream.push(...decided.value);
    this.#streams.set(id, stream);
    return ok(stream.length);
  }

  totals(): Record<string, number> {
    return Object.fromEntries(
      [...this.#streams.keys()].map((id): [string, number] => {
        const { account } = this.load(id);
        return [id, account.status === 'open' ? account.balance : 0];
      }),
    );
  }
}

export function selfTest(): boolean {
  const store = new EventStore();
  const problems: Problem[] = [];
  const run = (id: string, ...commands: AccountCommand[]): void => {
    for (const command of commands) {
      const result = store.handle(id, command);
      if (!result.ok) problems.push(result.error);
    }
  };
  run('x', { type: 'deposit', cents: 1 }, { type: 'open', owner: 'ann', overdraft: 50 });
  run('x', { type: 'deposit', cents: 100 }, { type: 'withdraw', cents: 140 }, { type: 'withdraw', cents: 20 });
  run('y', { type: 'open', owner: 'bob' }, { type: 'close' }, { type: 'close' });
  return problems.join() === 'not-open,insufficient,not-open' && JSON.stringify(store.totals()) === '{"x":-40,"y":0}';
}
