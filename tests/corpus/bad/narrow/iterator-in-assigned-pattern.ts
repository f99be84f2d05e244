// rule: SK1230
// mechanism: pattern-reads
// wrong: string, is number
class B {
  v: string | number = 'a';
  *[Symbol.iterator](): Generator<string, void, unknown> {
    this.v = 1;
    yield 'x';
  }
}
export function go(): string {
  const b = new B();
  b.v = 'x';
  let s: string | undefined = '';
  [s] = b;
  return b.v;
}
