// rule: SK1232
// mechanism: in-generic-private
// wrong: throws TypeError
class Box<T> {
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  take(other: object): T {
    return #value in other ? other.#value : this.#value;
  }
}

export function go(): string {
  return new Box('a').take(new Box(5)).toUpperCase();
}
