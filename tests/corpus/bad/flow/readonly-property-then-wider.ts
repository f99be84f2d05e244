// rule: SK1213
// mechanism: readonly-property-laundering
// wrong: number, is string
export function go(): number {
  const strict = { value: 1 };
  const seen: { readonly value: number | string } = strict;
  const loose: { value: number | string } = seen;
  loose.value = 'x';
  return strict.value;
}
