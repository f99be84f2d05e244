// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type M = { a: string; b: number };
interface Handler<V> {
  handle(v: V): string;
}
type H = { readonly [P in keyof M]: Handler<M[P]> };
function run<K extends keyof M>(h: H, k: K, v: M[K]): string {
  return h[k].handle(v);
}
function pick(): keyof M {
  return 'a';
}
export function go(): string {
  return run({ a: { handle: (s) => s.toUpperCase() }, b: { handle: (n) => n.toFixed() } }, pick(), 5);
}
