// rule: SK1250
// mechanism: extends-null
// wrong: throws TypeError
class Bare extends null {
  readonly name: string = 'bare';
}

export function go(): string {
  return new Bare().name;
}
