// rule: SK1242
// mechanism: virtual-call-in-constructor
// wrong: throws TypeError
class Base {
  constructor() {
    this.run();
  }
  run(): string {
    return '';
  }
}
class Derived extends Base {
  readonly step = (): string => 'step';
  override run(): string {
    return this.step();
  }
}

export function go(): string {
  return new Derived().run();
}
