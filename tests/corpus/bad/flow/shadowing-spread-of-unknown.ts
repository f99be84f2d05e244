// rule: SK1220
// mechanism: spread-of-object
// wrong: number, is string
function f(v: unknown): number {
  if (typeof v === 'object' && v !== null) {
    const r = { a: 1, ...v };
    return r.a;
  }
  return 0;
}
export function go(): number {
  return f({ a: 'x' });
}
