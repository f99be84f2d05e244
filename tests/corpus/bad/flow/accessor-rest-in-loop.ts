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
function f(i: readonly I[]): string {
  for (const { n, ...s } of i) return s.v;
  return '';
}
export function go(): string {
  return f([new C()]);
}
