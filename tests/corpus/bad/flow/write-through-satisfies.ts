// rule: SK1210
// mechanism: write-through-satisfies
// wrong: number, is string
interface Loose {
  amount1: number | string;
}

export function go(): number {
  const strict = { amount1: 1 };
  const loose: Loose = strict;
  (loose.amount1 satisfies unknown) = 'x';
  return strict.amount1;
}
