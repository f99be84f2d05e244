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
  let v: () => string = () => '';
  for ({ v } of [new C()]) {
  }
  return v();
}
