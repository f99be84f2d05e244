// style: interfaces as ports, factories, partial application, fakes in the test

interface Clock {
  now(): number;
}

interface Mailer {
  send(to: string, subject: string, body: string): void;
}

interface UserRepository {
  findByEmail(email: string): User | undefined;
  save(user: User): void;
}

export interface User {
  email: string;
  passwordHash: string;
  resetToken?: { value: string; expiresAt: number };
}

export interface Dependencies {
  clock: Clock;
  mailer: Mailer;
  users: UserRepository;
  hash: (password: string) => string;
  newToken: () => string;
}

export type ResetOutcome = 'changed' | 'unknown-user' | 'bad-token' | 'expired';

export function createPasswordReset({ clock, mailer, users, hash, newToken }: Dependencies, ttlMs = 3_600_000) {
  function request(email: string): boolean {
    const user = users.findByEmail(email);
    if (!user) return false;
    const value = newToken();
    users.save({ ...user, resetToken: { value, expiresAt: clock.now() + ttlMs } });
    mailer.send(email, 'Reset your password', `Your code is ${value}`);
    return true;
  }

  function complete(email: string, token: string, password: string): ResetOutcome {
    const user = users.findByEmail(email);
    if (!user) return 'unknown-user';
    const { resetToken, ...rest } = user;
    if (resetToken?.value !== token) return 'bad-token';
    if (resetToken.expiresAt < clock.now()) return 'expired';
    users.save({ ...rest, passwordHash: hash(password) });
    return 'changed';
  }

  return { request, complete };
}

class InMemoryUsers implements UserRepository {
  private readonly byEmail = new Map<string, User>();

  constructor(...users: User[]) {
    users.forEach((user) => this.save(user));
  }

  findByEmail(email: string): User | undefined {
    return this.byEmail.get(email.toLowerCase());
  }

  save(user: User): void {
    this.byEmail.set(user.email.toLowerCase(), user);
  }
}

export function selfTest(): boolean {
  let time = 0;
  let tokens = 0;
  const sent: string[] = [];
  const users = new InMemoryUsers({ email: 'Ada@example.org', passwordHash: 'old' });
  const service = createPasswordReset(
    {
      clock: { now: () => time },
      mailer: {
        send(to, _subject, body) {
          sent.push(`${to}: ${body}`);
        },
      },
      users,
      hash: (password) => [...password].reverse().join(''),
      newToken: () => `t${++tokens}`,
    },
    1000,
  );
  const requested = service.request('ada@example.org');
  const wrong = service.complete('ada@example.org', 'nope', 'x');
  time = 2000;
  const late = service.complete('ada@example.org', 't1', 'x');
  service.request('ada@example.org');
  const changed = service.complete('ada@example.org', 't2', 'secret');
  const user = users.findByEmail('ADA@EXAMPLE.ORG');
  return (
    requested &&
    !service.request('bob@example.org') &&
    wrong === 'bad-token' &&
    late === 'expired' &&
    changed === 'changed' &&
    user?.passwordHash === 'terces' &&
    user.resetToken === undefined &&
    sent.length === 2
  );
}
