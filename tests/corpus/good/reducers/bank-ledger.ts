// style: event sourcing, commands and events as unions, fold over history

export type Command =
  | { kind: 'open'; owner: string }
  | { kind: 'deposit'; cents: number }
  | { kind: 'withdraw'; cents: number }
  | { kind: 'close' };

export type Event =
  | { kind: 'opened'; owner: string }
  | { kind: 'deposited'; cents: number }
  | { kind: 'withdrawn'; cents: number; fee: number }
  | { kind: 'closed' };

export type Account =
  | { status: 'none' }
  | { status: 'active'; owner: string; balance: number }
  | { status: 'closed'; owner: string };

type Decision = { ok: true; events: Event[] } | { ok: false; reason: string };

const accept = (...events: Event[]): Decision => ({ ok: true, events });
const refuse = (reason: string): Decision => ({ ok: false, reason });

export function decide(account: Account, command: Command): Decision {
  if (command.kind === 'open') {
    return account.status === 'none' ? accept({ kind: 'opened', owner: command.owner }) : refuse('already open');
  }
  if (account.status !== 'active') return refuse(`account is ${account.status}`);
  switch (command.kind) {
    case 'deposit':
      return command.cents > 0 ? accept({ kind: 'deposited', cents: command.cents }) : refuse('nothing to deposit');
    case 'withdraw': {
      const fee = command.cents > 100_00 ? 50 : 0;
      if (command.cents + fee > account.balance) return refuse(`balance is only ${account.balance}`);
      return accept({ kind: 'withdrawn', cents: command.cents, fee });
    }
    case 'close':
      return account.balance === 0
        ? accept({ kind: 'closed' })
        : accept({ kind: 'withdrawn', cents: account.balance, fee: 0 }, { kind: 'closed' });
  }
}

export function evolve(account: Account, event: Event): Account {
  if (event.kind === 'opened') return { status: 'active', owner: event.owner, balance: 0 };
  if (account.status !== 'active') throw new Error(`${event.kind} on an account that is ${account.status}`);
  switch (event.kind) {
    case 'deposited':
      return { ...account, balance: account.balance + event.cents };
    case 'withdrawn':
      return { ...account, balance: account.balance - event.cents - event.fee };
    case 'closed':
      return { status: 'closed', owner: account.owner };
  }
}

export const replay = (events: readonly Event[]): Account => events.reduce<Account>(evolve, { status: 'none' });

export function execute(history: readonly Event[], commands: readonly Command[]): { history: Event[]; errors: string[] } {
  const errors: string[] = [];
  const events = [...history];
  for (const command of commands) {
    const decision = decide(replay(events), command);
    if (decision.ok) events.push(...decision.events);
    else errors.push(decision.reason);
  }
  return { history: events, errors };
}

export function selfTest(): boolean {
  const { history, errors } = execute([], [
    { kind: 'deposit', cents: 5 },
    { kind: 'open', owner: 'ada' },
    { kind: 'deposit', cents: 300_00 },
    { kind: 'withdraw', cents: 150_00 },
    { kind: 'withdraw', cents: 150_00 },
    { kind: 'close' },
    { kind: 'deposit', cents: 1 },
  ]);
  const beforeClose = replay(history.slice(0, 3));
  return (
    history.length === 5 &&
    errors.join('; ') === 'account is none; balance is only 14950; account is closed' &&
    beforeClose.status === 'active' &&
    beforeClose.balance === 14950 &&
    replay(history).status === 'closed'
  );
}
