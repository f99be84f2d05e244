// rule: SK1221
// mechanism: copy-of-library-object
// wrong: string, is undefined
function f(x: { readonly name: string }): string {
  const s = { ...x };
  return s.name;
}
function q(): void {}
export function go(): string {
  return f(q);
}
