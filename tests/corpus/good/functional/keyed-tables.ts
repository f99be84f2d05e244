// style: tables, stores and validators read by keys whose types are type parameters

const get = <T, K extends keyof T>(value: T, key: K): T[K] => value[key];
const pluck = <T, K extends keyof T>(rows: readonly T[], key: K): T[K][] => rows.map((row) => row[key]);
const sortBy = <T>(rows: readonly T[], keyOf: (row: T) => number): readonly T[] => [...rows].sort((a, b) => keyOf(a) - keyOf(b));

interface Person {
  readonly name: string;
  readonly age: number;
  readonly tags: readonly string[];
  readonly byKey: Readonly<Record<string, number>>;
}
type Level = 'low' | 'high';
function look<S extends string>(table: Readonly<Record<S, number>>, key: S): number {
  return table[key];
}
const limits: Readonly<Record<Level, number>> = { low: 1, high: 2 };

class Table<S extends string, V> {
  readonly #rows: Readonly<Record<S, V>>;
  constructor(rows: Readonly<Record<S, V>>) {
    this.#rows = rows;
  }
  row(key: S): Readonly<Record<S, V>>[S] {
    return this.#rows[key];
  }
}

type Action = { readonly type: 'add'; readonly text: string } | { readonly type: 'drop'; readonly id: number };
type Handlers<A extends { readonly type: string }> = { readonly [K in A['type']]: (text: K) => number };
function handle<A extends { readonly type: string }>(handlers: Handlers<A>, type: A['type']): number {
  return handlers[type](type);
}

class Store<T extends object> {
  #state: T;
  constructor(state: T) {
    this.#state = state;
  }
  get<K extends keyof T>(key: K): T[K] {
    return this.#state[key];
  }
  set(state: T): void {
    this.#state = state;
  }
}
class PersonStore extends Store<Person> {}

function count<K extends string>(counts: Readonly<Record<K, number>>, key: K): number {
  return counts[key] ?? 0;
}
function pick<T, K extends keyof T>(value: T, key: K): T[K] {
  const { [key]: found } = value;
  return found;
}
function pickLater<T, K extends keyof T>(value: T, key: K, first: T[K]): T[K] {
  let found = first;
  ({ [key]: found } = value);
  return found;
}
function deep<T, A extends keyof T, B extends keyof T[A]>(value: T, a: A, b: B): T[A][B] {
  return value[a][b];
}
type Validators<T> = { readonly [P in keyof T]: (value: T[P]) => boolean };
function validate<T>(value: T, validators: Validators<T>, keys: readonly (keyof T)[]): boolean {
  return keys.every((key) => validators[key](value[key]));
}

export function go(): string {
  const ada: Person = { name: 'Ada', age: 36, tags: ['a'], byKey: {} };
  const list: readonly string[] = ['a'];
  const maybe: Readonly<Record<string, number | undefined>> = { a: 1 };
  const store = new PersonStore(ada);
  return [
    get(ada, 'name'),
    get(list, 'length').toFixed(),
    String(get(maybe, 'b')),
    pluck([ada], 'age').join(),
    sortBy([ada], (x) => x.age).length.toFixed(),
    look(limits, 'low').toFixed(),
    new Table({ a: 1, b: 2 }).row('a').toFixed(),
    handle<Action>({ add: (x) => x.length, drop: (x) => x.length }, 'drop').toFixed(),
    store.get('name'),
    count<string>({ a: 1 }, 'b').toFixed(),
    pick(ada, 'name'),
    pickLater(ada, 'name', 'x'),
    deep({ user: ada }, 'user', 'tags').join(),
    String(validate({ a: 1, b: 'x' }, { a: (x) => x > 0, b: (x) => x !== '' }, ['a', 'b'])),
  ].join();
}

export const selfTest = (): boolean =>
  go() === 'Ada,1,undefined,36,1,1,1,4,Ada,0,Ada,Ada,a,true';
