// rule: SK1221
// mechanism: rest-drops-accessor
// wrong: string, is undefined
class C {
  readonly n = 1;
  get v(): string {
    return 'x';
  }
}
interface I {
  readonly n: number;
  readonly v: string;
}
function f(i: { readonly i: I }): string {
  const {
    i: { n, ...s },
  } = i;
  return s.v;
}
export function go(): string {
  return f({ i: new C() });
}
