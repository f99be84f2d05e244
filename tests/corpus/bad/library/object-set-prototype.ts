// rule: TS2550
// mechanism: object-set-prototype
// wrong: throws TypeError
class Greeter {
  greet(): string {
    return 'hello';
  }
}

export function go(): string {
  const greeter = new Greeter();
  Object.setPrototypeOf(greeter, null);
  return greeter.greet();
}
