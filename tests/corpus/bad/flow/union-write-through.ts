// rule: SK1210
// mechanism: property-union-write
// wrong: number, is string
type Either = { value: number } | { value: string };

export function go(): number {
  const strict = { value: 1 };
  const either: Either = strict;
  const loose: { value: number | string } = either;
  loose.value = 'x';
  return strict.value;
}
