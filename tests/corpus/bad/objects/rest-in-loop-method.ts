// rule: SK1240
// mechanism: method-left-behind
// wrong: throws TypeError
interface I {
  readonly n: number;
  v(): string;
}
class C {
  readonly n = 1;
  v(): string {
    return 'x';
  }
}
function f(i: readonly I[]): string {
  for (const { n, ...s } of i) return s.v();
  return '';
}
export function go(): string {
  return f([new C()]);
}
