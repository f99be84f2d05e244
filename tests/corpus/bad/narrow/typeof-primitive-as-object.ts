// rule: SK1232
// mechanism: typeof-object-union
// wrong: number, is string
function count(x: { readonly length: number } | number): number {
  return typeof x === 'object' ? x.length : x;
}

export function go(): number {
  return count('text');
}
