// rule: SK1230
// mechanism: accessor-by-key
// wrong: string, is number
class B {
  v: string | number = 'a';
  get run(): string {
    this.v = 1;
    return 'x';
  }
}
const k = 'run';
export function go(): string {
  const b = new B();
  b.v = 'x';
  const s = b[k];
  return b.v;
}
