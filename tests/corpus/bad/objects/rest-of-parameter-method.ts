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
function f({ n, ...s }: I): string {
  return s.v();
}
export function go(): string {
  return f(new C());
}
