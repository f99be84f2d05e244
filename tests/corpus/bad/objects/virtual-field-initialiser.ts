// rule: SK1242
// mechanism: virtual-call-in-initialiser
// wrong: string, is undefined
class Base {
  readonly title: string = this.make();
  make(): string {
    return 'base';
  }
}
class Derived extends Base {
  readonly name: string = 'derived';
  override make(): string {
    return this.name;
  }
}

export function go(): string {
  return new Derived().title;
}
