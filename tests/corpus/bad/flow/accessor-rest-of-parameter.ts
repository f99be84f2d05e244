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
function f({ n, ...s }: I): string {
  return s.v;
}
export function go(): string {
  return f(new C());
}
