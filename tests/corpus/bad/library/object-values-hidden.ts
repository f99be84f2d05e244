// rule: SK1212
// mechanism: object-values-hidden
// wrong: number, is string
type Size = { readonly width: number };

function sum(size: Size): number {
  for (const value of Object.values(size).slice(1)) return value;
  return 0;
}

export function go(): number {
  const odd = { width: 1, unit: 'cm' };
  return sum(odd);
}
