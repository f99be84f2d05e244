// rule: SK1221
// mechanism: primitive-as-object
// wrong: throws TypeError
const hasName = (x: { readonly length: number }): boolean => 'name' in x;

export function go(): boolean {
  return hasName('text');
}
