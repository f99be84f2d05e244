// rule: SK1210
// mechanism: site-element
// wrong: number, is string
export function go(): number {
  const row = [1];
  const table: (number | string)[][] = [[]];
  table[0] = row;
  for (const loose of table) loose[0] = 'x';
  return row[0] ?? 0;
}
