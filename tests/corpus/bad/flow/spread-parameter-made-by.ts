// rule: SK1221
// mechanism: generic-spread-class-as-value
// wrong: throws TypeError
class Counter {
  n = 0;
  next(): number {
    return this.n + 1;
  }
}
class Box<S extends object> {
  constructor(readonly state: S) {}
  copy(): S {
    return { ...this.state };
  }
}
const make = (kind: new (state: Counter) => { copy(): Counter }): Counter => new kind(new Counter()).copy();
export function go(): number {
  return make(Box).next();
}
