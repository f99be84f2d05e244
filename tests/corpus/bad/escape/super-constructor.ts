// rule: SK1013
// mechanism: constructor-of-class
// wrong: escapes
class Base {
  readonly n = 1;
}
class Derived extends Base {
  root(): unknown {
    return super.constructor.constructor('return globalThis')();
  }
}

export function go(): boolean {
  return typeof new Derived().root() === 'object';
}
