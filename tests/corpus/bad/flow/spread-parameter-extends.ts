// rule: SK1221
// mechanism: generic-spread-in-base-class
// wrong: throws TypeError
class Counter {
  n = 0;
  next(): number {
    return this.n + 1;
  }
}
class Store<S extends object> {
  constructor(public state: S) {}
  change(patch: Partial<S>): void {
    this.state = { ...this.state, ...patch };
  }
}
class CounterStore extends Store<Counter> {}
export function go(): number {
  const store = new CounterStore(new Counter());
  store.change({ n: 1 });
  return store.state.next();
}
