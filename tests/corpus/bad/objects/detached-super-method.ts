// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Base {
  readonly #name = 'base';
  label(): string {
    return this.#name;
  }
}
class Derived extends Base {
  reader(): () => string {
    return super.label;
  }
}

export function go(): string {
  return new Derived().reader()();
}
