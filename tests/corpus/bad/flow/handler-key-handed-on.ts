// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
type H = { readonly [P in keyof M]: (v: M[P]) => string };
const h: H = { a: (s) => s.toUpperCase(), b: (n) => n.toFixed() };
function inner<K extends keyof M>(k: K, v: M[K]): string {
  return h[k](v);
}
function outer<J extends keyof M>(k: J, v: M[J]): string {
  return inner(k, v);
}
function pick(): keyof M {
  return 'a';
}
export function go(): string {
  return outer(pick(), 5);
}
