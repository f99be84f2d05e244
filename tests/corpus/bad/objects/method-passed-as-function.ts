// rule: SK1240
// mechanism: detached-method
// wrong: throws TypeError
class Greeter {
  constructor(readonly name: { readonly first: string }) {}
  greet(): string {
    return this.name.first;
  }
}
const call = (f: () => string): string => f();

export function go(): string {
  const greeter = new Greeter({ first: 'ann' });
  return call(greeter.greet);
}
