// rule: SK1240
// mechanism: detached-by-pattern
// wrong: throws TypeError
class C {
  readonly n = 'x';
  v(): string {
    return this.n;
  }
}
export function go(): string {
  const i = { c: new C() };
  let v: () => string;
  ({
    c: { v },
  } = i);
  return v();
}
