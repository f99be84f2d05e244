// rule: SK1210
// mechanism: bound-of-class
// wrong: string, is number
class Base<T extends { n: string | number }> {
  readonly v: T;
  constructor(v: T) {
    this.v = v;
  }
  set(): void {
    this.v.n = 5;
  }
}
class Heir<T extends { n: string | number }> extends Base<T> {}
export function go(): string {
  const o: { n: string } = { n: 'x' };
  new Heir(o).set();
  return o.n;
}
