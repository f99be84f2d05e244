// rule: SK1230
// mechanism: pattern-reads
// wrong: string, is number
const k = 'run';
class B {
  v: string | number = 'a';
  get run(): string {
    this.v = 1;
    return 'x';
  }
}
export function go(): string {
  const b = new B();
  b.v = 'x';
  const { [k]: s } = b;
  return b.v;
}
