// rule: SK1244
// mechanism: class-before-defined
// wrong: throws ReferenceError
const baseOf = (): typeof Base => Base;

class Derived extends baseOf() {}
class Base {
  readonly n = 1;
}

export function go(): number {
  return new Derived().n;
}
