// rule: SK1210
// mechanism: site-for-of
// wrong: number, is string
export function go(): number {
  const table = [[1]];
  let loose: (number | string)[];
  for (loose of table) loose[0] = 'x';
  return table[0]?.[0] ?? 0;
}
