// rule: SK1221
// mechanism: spread-drops-method
// wrong: throws TypeError
class Greeter {
  greet(): string {
    return 'hello';
  }
}
function copy<T extends object>(value: T): T {
  return { ...value };
}

export function go(): string {
  return copy(new Greeter()).greet();
}
