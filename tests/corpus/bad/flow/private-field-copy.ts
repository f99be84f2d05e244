// rule: SK1210
// mechanism: private-field-variance
// wrong: number, is string
class Cell<T> {
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  get(): T {
    return this.#value;
  }
  give(other: Cell<T>): void {
    other.#value = this.#value;
  }
}

export function go(): number {
  const count = new Cell<number>(1);
  const name = new Cell<number | string>('a');
  name.give(count);
  return count.get();
}
