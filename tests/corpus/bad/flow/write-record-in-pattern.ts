// rule: SK1210
// mechanism: index-signature-covariance
// wrong: number, is string
type Totals<T> = { [name: string]: T };

export function go(): number {
  const totals: Totals<number> = { a: 1 };
  const loose: Totals<number | string> = totals;
  for (const name of Object.keys(totals)) [loose[name]] = ['x'];
  return totals['a'] ?? 0;
}
