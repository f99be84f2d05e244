// rule: SK1221
// mechanism: rest-drops-accessor
// wrong: string, is undefined
interface I {
  readonly n: number;
  readonly v: string;
}
class C {
  readonly n = 1;
  get v(): string {
    return 'x';
  }
}
function f(i: I): string {
  let n: number;
  let s: { readonly v: string };
  ({ n, ...s } = i);
  return s.v;
}
export function go(): string {
  return f(new C());
}
