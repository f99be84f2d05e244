// rule: SK1221
// mechanism: copy-of-library-object
// wrong: string, is undefined
function f(x: { readonly message: string; readonly name: string }): string {
  const s = { ...x };
  return s.name;
}
export function go(): string {
  return f(new Error('q'));
}
