// style: Option as a class hierarchy with method chaining

export abstract class Option<T> {
  static some<T>(value: T): Option<T> {
    return new Some(value);
  }

  static none<T>(): Option<T> {
    return new None<T>();
  }

  static of<T>(value: T | null | undefined): Option<T> {
    return value === null || value === undefined ? Option.none() : Option.some(value);
  }

  abstract map<U>(f: (value: T) => U): Option<U>;
  abstract flatMap<U>(f: (value: T) => Option<U>): Option<U>;
  abstract filter(predicate: (value: T) => boolean): Option<T>;
  abstract getOrElse(fallback: () => T): T;
  abstract fold<R>(onNone: () => R, onSome: (value: T) => R): R;

  toArray(): T[] {
    return this.fold<T[]>(
      () => [],
      (value) => [value],
    );
  }

  orElse(other: () => Option<T>): Option<T> {
    return this.fold(other, () => this);
  }
}

class Some<T> extends Option<T> {
  constructor(private readonly value: T) {
    super();
  }

  map<U>(f: (value: T) => U): Option<U> {
    return new Some(f(this.value));
  }

  flatMap<U>(f: (value: T) => Option<U>): Option<U> {
    return f(this.value);
  }

  filter(predicate: (value: T) => boolean): Option<T> {
    return predicate(this.value) ? this : new None();
  }

  getOrElse(): T {
    return this.value;
  }

  fold<R>(_onNone: () => R, onSome: (value: T) => R): R {
    return onSome(this.value);
  }
}

class None<T> extends Option<T> {
  map<U>(): Option<U> {
    return new None();
  }

  flatMap<U>(): Option<U> {
    return new None();
  }

  filter(): Option<T> {
    return this;
  }

  getOrElse(fallback: () => T): T {
    return fallback();
  }

  fold<R>(onNone: () => R): R {
    return onNone();
  }
}

interface Employee {
  name: string;
  manager?: string;
  desk?: { floor: number } | null;
}

export function floorOfManager(staff: Map<string, Employee>, name: string): Option<number> {
  return Option.of(staff.get(name))
    .flatMap((employee) => Option.of(employee.manager))
    .flatMap((manager) => Option.of(staff.get(manager)))
    .flatMap((manager) => Option.of(manager.desk))
    .map((desk) => desk.floor)
    .filter((floor) => floor >= 0);
}

export function selfTest(): boolean {
  const staff = new Map<string, Employee>([
    ['ada', { name: 'Ada', desk: { floor: 3 } }],
    ['bob', { name: 'Bob', manager: 'ada' }],
    ['cyd', { name: 'Cyd', manager: 'bob', desk: null }],
  ]);
  const floors = ['ada', 'bob', 'cyd', 'dan'].map((name) => floorOfManager(staff, name).getOrElse(() => -1));
  return (
    floors.join() === '-1,3,-1,-1' &&
    Option.none<number>().orElse(() => Option.some(1)).toArray().length === 1 &&
    Option.some('x').fold(() => 'none', (value) => value) === 'x'
  );
}
