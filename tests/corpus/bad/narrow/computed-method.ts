// rule: SK1230
// mechanism: computed-member
// wrong: string, is number
const name = 'run';
class B {
  v: string | number = 'a';
  [name](): void {
    this.v = 1;
  }
}
export function go(): string {
  const b = new B();
  b.v = 'x';
  b.run();
  return b.v;
}
