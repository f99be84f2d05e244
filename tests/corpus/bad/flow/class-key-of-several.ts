// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
type H = { readonly [P in keyof M]: (v: M[P]) => string };
const h: H = { a: (s) => s.toUpperCase(), b: (n) => n.toFixed() };
class Runner<K extends keyof M> {
  constructor(readonly k: K) {}
  run(v: M[K]): string {
    return h[this.k](v);
  }
}
function pick(): keyof M {
  return 'a';
}
export function go(): string {
  return new Runner(pick()).run(5);
}
