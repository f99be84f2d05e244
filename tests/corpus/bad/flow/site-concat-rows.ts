// rule: SK1210
// mechanism: site-library-argument
// wrong: number, is string
export function go(): number {
  const table = [[1]];
  const loose: (number | string)[][] = [];
  for (const row of loose.concat(table)) row[0] = 'x';
  return table[0]?.[0] ?? 0;
}
