// rule: SK1210
// mechanism: write-in-pattern
// wrong: number, is string
export function go(): number {
  const strict = { amount3: 1 };
  const loose: { amount3: number | string } = strict;
  [[loose.amount3 = 0]] = [['x']];
  return strict.amount3;
}
