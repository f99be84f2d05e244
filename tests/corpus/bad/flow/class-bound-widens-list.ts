// rule: SK1210
// mechanism: bound-of-class
// wrong: string, is number
class Store<T extends { readonly list: (string | number)[] }> {
  readonly v: T;
  constructor(v: T) {
    this.v = v;
  }
  add(): void {
    this.v.list.push(5);
  }
}
export function go(): string {
  const o: { readonly list: string[] } = { list: ['x'] };
  new Store(o).add();
  return o.list[1] ?? '';
}
