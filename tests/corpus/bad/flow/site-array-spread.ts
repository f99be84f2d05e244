// rule: SK1210
// mechanism: site-array-spread
// wrong: number, is string
export function go(): number {
  const table = [[1]];
  const loose: (number | string)[][] = [...table];
  for (const row of loose) row[0] = 'x';
  return table[0]?.[0] ?? 0;
}
