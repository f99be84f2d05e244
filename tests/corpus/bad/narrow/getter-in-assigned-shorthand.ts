// rule: SK1230
// mechanism: pattern-reads
// wrong: string, is number
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
  let run = '';
  ({ run } = b);
  return b.v;
}
