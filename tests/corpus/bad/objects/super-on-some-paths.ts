// rule: SK1243
// mechanism: super-not-called
// wrong: throws ReferenceError
class Base {
  readonly n = 1;
}
class Derived extends Base {
  constructor(ready: boolean) {
    if (ready) super();
  }
}

export function go(): number {
  return new Derived(false).n;
}
