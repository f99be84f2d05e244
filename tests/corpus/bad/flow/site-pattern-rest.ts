// rule: SK1210
// mechanism: site-destructuring
// wrong: number, is string
export function go(): number {
  const table = [[1], [2]];
  let rest: (number | string)[][] = [];
  [, ...rest] = table;
  for (const row of rest) row[0] = 'x';
  return table[1]?.[0] ?? 0;
}
