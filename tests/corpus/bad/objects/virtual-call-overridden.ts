// rule: SK1242
// mechanism: virtual-call-in-constructor
// wrong: number, is undefined
class Base {
  readonly kept: number;
  constructor() {
    this.kept = this.initial();
  }
  initial(): number {
    return 1;
  }
}
class Derived extends Base {
  readonly start: number = 5;
  override initial(): number {
    return this.start;
  }
}

export function go(): number {
  return new Derived().kept;
}
