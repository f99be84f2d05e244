// rule: SK1210
// mechanism: union-to-object
// wrong: number, is string
interface Loose {
  value: number | string | boolean;
}

export function go(): number {
  const strict: { value: number } = { value: 1 };
  const either: { value: number } | { value: string } = strict;
  const loose: Loose = either;
  loose.value = 'x';
  return strict.value;
}
