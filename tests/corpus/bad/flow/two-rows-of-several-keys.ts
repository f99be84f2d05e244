// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
type Ev<K extends keyof M = keyof M> = { [P in K]: { readonly v: M[P]; readonly f: (v: M[P]) => string } }[K];
function run<K extends keyof M>(e: Ev<K>, d: Ev<K>): string {
  return e.f(d.v);
}
export function go(): string {
  const e: Ev = { v: 'x', f: (s: string) => s.toUpperCase() };
  const d: Ev = { v: 5, f: (n: number) => n.toFixed() };
  return run<keyof M>(e, d);
}
