// style: dependency injection container with typed tokens, lifetimes, child scopes and cycle detection
// refused: SK1215 because a `() => unknown` may be called with more than it mentions by whoever sees it as something longer; `() => resolve()` passes

export class Token<T> {
  declare private readonly type: T;
  constructor(readonly name: string) {}
}

type Factory<T> = (container: Container) => T;
type Lifetime = 'singleton' | 'scoped' | 'transient';

class Registration<T> {
  private instances = new WeakMap<Container, T[]>();

  constructor(
    readonly lifetime: Lifetime,
    private readonly factory: Factory<T>,
  ) {}

  obtain(owner: Container, requester: Container): T {
    if (this.lifetime === 'transient') return this.factory(requester);
    const home = this.lifetime === 'singleton' ? owner : requester;
    const [existing] = this.instances.get(home) ?? [];
    if (existing !== undefined) return existing;
    const made = this.factory(home);
    this.instances.set(home, [made]);
    return made;
  }
}

export class Container {
  private readonly factories = new Map<string, () => unknown>();
  private readonly resolving: string[] = [];

  constructor(private readonly parent?: Container) {}

  /** Gives back the function that resolves what was registered. */
  register<T>(token: Token<T>, lifetime: Lifetime, factory: Factory<T>): (scope?: Container) => T {
    const registration = new Registration(lifetime, factory);
    const resolve = (scope: Container = this): T => this.guarded(token.name, () => registration.obtain(this, scope));
    this.factories.set(token.name, resolve);
    return resolve;
  }

  has(token: Token<unknown>): boolean {
    return this.factories.has(token.name) || (this.parent?.has(token) ?? false);
  }

  child(): Container {
    return new Container(this);
  }

  private guarded<T>(name: string, make: () => T): T {
    if (this.resolving.includes(name)) throw new Error(`cycle: ${[...this.resolving, name].join(' -> ')}`);
    this.resolving.push(name);
    try {
      return make();
    } finally {
      this.resolving.pop();
    }
  }
}

interface Logger {
  lines: string[];
  log(message: string): void;
}

class Users {
  private static made = 0;
  readonly number = ++Users.made;
  constructor(private readonly logger: Logger) {}
  add(name: string): this {
    this.logger.log(`${this.number}: ${name}`);
    return this;
  }
}

export function selfTest(): boolean {
  const root = new Container();
  const loggerToken = new Token<Logger>('logger');
  const logger = root.register(loggerToken, 'singleton', () => {
    const lines: string[] = [];
    return { lines, log: (message) => void lines.push(message) };
  });
  const users = root.register(new Token<Users>('users'), 'scoped', () => new Users(logger()));
  const a = root.child();
  const b = root.child();
  users(a).add('ada').add('bob');
  users(b).add('cyd');
  users(a).add('dan');
  const first: (scope?: Container) => string = root.register(new Token<string>('first'), 'transient', () => second());
  const second = root.register(new Token<string>('second'), 'transient', () => first());
  let cycle = '';
  try {
    first();
  } catch (error) {
    cycle = error instanceof Error ? error.message : '';
  }
  return (
    logger().lines.join() === '1: ada,1: bob,2: cyd,1: dan' &&
    cycle === 'cycle: first -> second -> first' &&
    a.has(loggerToken) &&
    !a.has(new Token<number>('none'))
  );
}
