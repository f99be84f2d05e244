// rule: SK1221
// mechanism: copy-of-library-object
// wrong: number, is undefined
function f(x: { readonly size: number }): number {
  const s = { ...x };
  return s.size;
}
export function go(): number {
  return f(new Map());
}
