// rule: SK1212
// mechanism: spread-of-object
// wrong: number, is string
function f(v: object): { readonly [k: string]: number } {
  return { ...v };
}
export function go(): number {
  return f({ a: 'x' })['a'] ?? 0;
}
