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
function f(i: { readonly i: I }): string {
  let n: number;
  let s: { v(): string };
  ({
    i: { n, ...s },
  } = i);
  return s.v();
}
export function go(): string {
  return f({ i: new C() });
}
