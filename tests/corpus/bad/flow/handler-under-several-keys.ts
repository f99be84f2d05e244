// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
function run<K extends keyof M>(k: K, v: M[K], fs: { readonly [P in keyof M]: (v: M[P]) => string }): string {
  return fs[k](v);
}
export function go(): string {
  const k: keyof M = pick();
  return run<keyof M>(k, 5, { a: (s) => s.toUpperCase(), b: (n) => n.toFixed() });
}
function pick(): keyof M {
  return 'a';
}
