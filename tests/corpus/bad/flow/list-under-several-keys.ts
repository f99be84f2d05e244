// rule: SK1217
// mechanism: generic-key-taken
// wrong: string, is number
type M = { a: string; b: number };
type L = { readonly [P in keyof M]: M[P][] };
function add<K extends keyof M>(l: L, k: K, v: M[K]): void {
  l[k].push(v);
}
function pick(): keyof M {
  return 'a';
}
export function go(): string {
  const l: L = { a: [], b: [] };
  add(l, pick(), 5);
  return l.a[0] ?? '';
}
