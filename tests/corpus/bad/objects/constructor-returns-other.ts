// rule: SK1250
// mechanism: constructor-return
// wrong: throws TypeError
class Pooled {
  static readonly #shared: Pooled[] = [];
  constructor() {
    const [shared] = Pooled.#shared;
    if (shared) return shared;
    Pooled.#shared.push(this);
  }
}
class Greeter extends Pooled {
  greet(): string {
    return 'hello';
  }
}

export function go(): string {
  const first = new Pooled();
  return first instanceof Greeter ? '' : new Greeter().greet();
}
