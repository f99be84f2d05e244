// rule: SK1232
// mechanism: type-parameter-taken-for-class
// wrong: throws TypeError
class Lazy<T> {
  constructor(readonly value: T) {}
}
class Names extends Lazy<string> {}
class Box<T> {
  readonly #held: T | Lazy<T>;
  constructor(held: T | Lazy<T>) {
    this.#held = held;
  }
  get(): T {
    const held = this.#held;
    return held instanceof Lazy ? held.value : held;
  }
}

export function go(): string {
  return new Box<Names>(new Names('a')).get().value.trim();
}
