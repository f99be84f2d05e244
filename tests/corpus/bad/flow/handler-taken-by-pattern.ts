// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
type H = { readonly [P in keyof M]: (v: M[P]) => string };
const h: H = { a: (s) => s.toUpperCase(), b: (n) => n.toFixed() };
function run<K extends keyof M>(k: K, v: M[K]): string {
  const { [k]: f } = h;
  return f(v);
}
function pick(): keyof M {
  return 'a';
}
export function go(): string {
  return run(pick(), 5);
}
