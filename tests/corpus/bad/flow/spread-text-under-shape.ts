// rule: SK1221
// mechanism: copy-of-library-object
// wrong: number, is undefined
function f(x: { readonly length: number }): number {
  const s = { ...x };
  return s.length;
}
export function go(): number {
  return f('abc');
}
