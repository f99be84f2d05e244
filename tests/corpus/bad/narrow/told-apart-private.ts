// rule: SK1232
// mechanism: type-parameter-taken-for-class
// wrong: throws TypeError
class Lazy<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  static force<T>(x: T | Lazy<T>): T {
    return x instanceof Lazy ? x.#value : x;
  }
  text(): string {
    return String(this.#value);
  }
}

export function go(): string {
  return Lazy.force<Lazy<string>>(new Lazy('a')).text().trim();
}
