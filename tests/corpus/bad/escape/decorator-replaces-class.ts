// rule: SK1011
// mechanism: decorator-void-result
// wrong: throws TypeError
const swap: (target: unknown, context: unknown) => void = () => class {};

@swap
class Greeter {
  greet(): string {
    return 'hello';
  }
}

export function go(): string {
  return new Greeter().greet();
}
