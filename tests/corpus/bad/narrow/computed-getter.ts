// rule: SK1230
// mechanism: computed-member
// wrong: string, is number
const name = 'run';
class B {
  v: string | number = 'a';
  get [name](): string {
    this.v = 1;
    return 'x';
  }
}
export function go(): string {
  const b = new B();
  b.v = 'x';
  const s = b.run;
  return b.v;
}
