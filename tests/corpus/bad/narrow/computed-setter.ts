// rule: SK1230
// mechanism: computed-member
// wrong: string, is number
const k = 'run';
class B {
  v: string | number = 'a';
  get [k](): string {
    return 'x';
  }
  set [k](x: string) {
    this.v = 1;
  }
}
export function go(): string {
  const b = new B();
  b.v = 'x';
  b.run = 'y';
  return b.v;
}
