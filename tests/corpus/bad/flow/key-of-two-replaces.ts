// rule: SK1221
// mechanism: key-replaces-property
// wrong: number, is string
function f(k: 'a' | 'b'): number {
  const r = { a: 1, [k]: 'x' };
  return r.a;
}
export function go(): number {
  return f('a');
}
