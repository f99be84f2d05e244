// rule: SK1210
// mechanism: generic-method-parameter
// wrong: number, is string
class Cell<T> {
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  get(): T {
    return this.#value;
  }
  set(value: T): void {
    this.#value = value;
  }
}

export function go(): number {
  const count = new Cell<number>(1);
  const loose: Cell<number | string> = count;
  loose.set('x');
  return count.get();
}
