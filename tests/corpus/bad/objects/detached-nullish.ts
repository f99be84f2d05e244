// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Greeter {
  readonly #name = { first: 'ann' };
  greet(): string {
    return this.#name.first;
  }
}

export function go(): string {
  let say: (() => string) | undefined;
  const greeter = new Greeter();
  say ??= greeter.greet;
  return say();
}
