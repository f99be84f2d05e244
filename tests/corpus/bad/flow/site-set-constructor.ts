// rule: SK1210
// mechanism: site-iterable-argument
// wrong: number, is string
export function go(): number {
  const table = [[1]];
  const rows = new Set<(number | string)[]>(table);
  for (const row of rows) row[0] = 'x';
  return table[0]?.[0] ?? 0;
}
