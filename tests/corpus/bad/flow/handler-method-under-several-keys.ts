// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
type H = { readonly [P in keyof M]: { take(v: M[P]): string } };
class R {
  constructor(readonly h: H) {}
  run<K extends keyof M>(k: K, v: M[K]): string {
    return this.h[k].take(v);
  }
}
function pick(): keyof M {
  return 'a';
}
export function go(): string {
  return new R({ a: { take: (s) => s.toUpperCase() }, b: { take: (n) => n.toFixed() } }).run(pick(), 5);
}
