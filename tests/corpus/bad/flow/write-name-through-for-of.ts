// rule: SK1210
// mechanism: write-in-pattern
// wrong: number, is string
export function go(): number {
  const strict = { amount2: 1 };
  const loose: { amount2: number | string } = strict;
  for ({ first: loose.amount2 } of [{ first: 'x' }]) break;
  return strict.amount2;
}
