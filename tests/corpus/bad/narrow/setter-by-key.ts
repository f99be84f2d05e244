// rule: SK1230
// mechanism: accessor-by-key
// wrong: string, is number
class B {
  v: string | number = 'a';
  get run(): string {
    return 'x';
  }
  set run(x: string) {
    this.v = 1;
  }
}
export function go(): string {
  const b = new B();
  b.v = 'x';
  b['run'] = 'y';
  return b.v;
}
