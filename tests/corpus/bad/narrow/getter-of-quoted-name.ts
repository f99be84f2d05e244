// rule: SK1230
// mechanism: accessor-by-key
// wrong: string, is number
class B {
  v: string | number = 'a';
  get 'a-b'(): string {
    this.v = 1;
    return 'x';
  }
}
export function go(): string {
  const b = new B();
  b.v = 'x';
  const s = b['a-b'];
  return b.v;
}
