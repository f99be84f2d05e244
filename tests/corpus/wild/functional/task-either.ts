// style: async results as a lazy class, mapping and recovery, sequential and parallel combination

export type Either<E, A> = { readonly tag: 'left'; readonly error: E } | { readonly tag: 'right'; readonly value: A };

export const left = <E>(error: E): Either<E, never> => ({ tag: 'left', error });
export const right = <A>(value: A): Either<never, A> => ({ tag: 'right', value });

export class Task<E, A> {
  constructor(readonly run: () => Promise<Either<E, A>>) {}

  static of<A>(value: A): Task<never, A> {
    return new Task(async () => right(value));
  }

  static fail<E>(error: E): Task<E, never> {
    return new Task(async () => left(error));
  }

  static attempt<A>(action: () => Promise<A>): Task<Error, A> {
    return new Task(() =>
      action().then(right, (reason: unknown) => left(reason instanceof Error ? reason : new Error(String(reason)))),
    );
  }

  map<B>(fn: (value: A) => B): Task<E, B> {
    return this.chain((value) => Task.of(fn(value)));
  }

  chain<F, B>(fn: (value: A) => Task<F, B>): Task<E | F, B> {
    return new Task<E | F, B>(async () => {
      const result = await this.run();
      return result.tag === 'left' ? result : fn(result.value).run();
    });
  }

  orElse<F, B>(fn: (error: E) => Task<F, B>): Task<F, A | B> {
    return new Task<F, A | B>(async () => {
      const result = await this.run();
      return result.tag === 'right' ? result : fn(result.error).run();
    });
  }

  async fold<R>(onLeft: (error: E) => R, onRight: (value: A) => R): Promise<R> {
    const result = await this.run();
    return result.tag === 'left' ? onLeft(result.error) : onRight(result.value);
  }
}

export function all<E, A>(tasks: Task<E, A>[]): Task<E, A[]> {
  return new Task<E, A[]>(async () => {
    const values: A[] = [];
    for (const result of await Promise.all(tasks.map((task) => task.run()))) {
      if (result.tag === 'left') return result;
      values.push(result.value);
    }
    return right(values);
  });
}

interface NotFound {
  type: 'not-found';
  id: number;
}
interface Forbidden {
  type: 'forbidden';
  user: string;
}

const users = new Map([
  [1, { id: 1, name: 'ada', admin: true }],
  [2, { id: 2, name: 'bob', admin: false }],
]);

const findUser = (id: number) => {
  const user = users.get(id);
  return user ? Task.of(user) : Task.fail<NotFound>({ type: 'not-found', id });
};

const secret = (id: number) =>
  new Task<NotFound, { id: number; name: string; admin: boolean }>(() => findUser(id).run()).chain(({ name, admin }) =>
    admin ? Task.of(`secret of ${name}`) : Task.fail<Forbidden>({ type: 'forbidden', user: name }),
  );

const explain = (error: NotFound | Forbidden): string => {
  switch (error.type) {
    case 'not-found':
      return `no user ${error.id}`;
    case 'forbidden':
      return `${error.user} may not`;
  }
};

export async function selfTest(): Promise<boolean> {
  const shown = await Promise.all([1, 2, 3].map((id) => secret(id).fold(explain, (s) => s)));
  const recovered = await secret(3)
    .orElse((e) => Task.of(e.type.length))
    .map((v) => `${v}`)
    .fold(String, String);
  const thrown = await Task.attempt(async () => {
    throw new Error('late');
  }).fold((e) => e.message, () => 'fine');
  const both = await all([Task.of(1), Task.of(2)]).fold(() => 0, (ns) => ns.length);
  return shown.join('|') === 'secret of ada|bob may not|no user 3' && recovered === '9' && thrown === 'late' && both === 2;
}
