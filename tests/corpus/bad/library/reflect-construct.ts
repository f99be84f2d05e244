// rule: TS2583
// mechanism: reflect-construct
// wrong: throws TypeError
class Greeter {
  greet(): string {
    return 'hello';
  }
}

export function go(): string {
  const greeter: Greeter = Reflect.construct(Greeter, [], Map);
  return greeter.greet();
}
