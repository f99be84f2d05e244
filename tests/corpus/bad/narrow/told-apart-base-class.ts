// rule: SK1232
// mechanism: type-parameter-taken-for-class
// wrong: throws TypeError
class Base {
  readonly name: string = 'a';
}
class Derived extends Base {
  readonly size: number = 1;
}
function size<T>(x: T | Derived): number {
  return x instanceof Base ? x.size : 0;
}

export function go(): string {
  return size<Base>(new Base()).toFixed();
}
