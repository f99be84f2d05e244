// rule: SK1217
// mechanism: generic-key-taken
// wrong: throws TypeError
type H<T> = { readonly [P in keyof T]: (v: T[P]) => string };
function run<T, K extends keyof T>(h: H<T>, k: K, v: T[K]): string {
  return h[k](v);
}
function pick(): 'a' | 'b' {
  return 'a';
}
export function go(): string {
  return run<{ a: string; b: number }, 'a' | 'b'>({ a: (s) => s.toUpperCase(), b: (n) => n.toFixed() }, pick(), 5);
}
