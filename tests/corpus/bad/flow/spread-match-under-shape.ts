// rule: SK1221
// mechanism: copy-of-library-object
// wrong: number, is undefined
function f(x: { readonly index?: number; readonly length: number }): number {
  const { length, ...s } = { ...x };
  return length;
}
export function go(): number {
  const m = 'a'.match(/a/);
  return m ? f(m) : 0;
}
