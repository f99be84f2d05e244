// rule: SK1230
// mechanism: async-result-asked
// wrong: string, is number
class B {
  v: string | number = 'a';
  get then(): string {
    this.v = 1;
    return 'x';
  }
}
async function f(b: B): Promise<B> {
  return b;
}
export async function go(): Promise<string> {
  const b = new B();
  b.v = 'x';
  const p = f(b);
  const r = b.v;
  await p;
  return r;
}
