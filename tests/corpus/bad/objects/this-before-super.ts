// rule: SK1243
// mechanism: this-before-super
// wrong: throws ReferenceError
class Base {
  constructor(readonly read: () => number) {
    read();
  }
}
class Derived extends Base {
  readonly size = 1;
  constructor() {
    super(() => this.size);
  }
}

export function go(): number {
  return new Derived().read();
}
