// rule: SK1210
// mechanism: bound-of-class
// wrong: string, is number
class B<T extends { n: string | number }> {
  readonly v: T;
  constructor(v: T) {
    this.v = v;
  }
  set(): void {
    this.v.n = 5;
  }
}
export function go(): string {
  const o: { n: string } = { n: 'x' };
  new B(o).set();
  return o.n;
}
