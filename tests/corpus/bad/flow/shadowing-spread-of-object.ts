// rule: SK1220
// mechanism: spread-of-object
// wrong: number, is string
function f(v: object): number {
  const r = { a: 1, ...v };
  return r.a;
}
export function go(): number {
  return f({ a: 'x' });
}
