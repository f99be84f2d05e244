// rule: SK1210
// mechanism: site-for-of
// wrong: number, is string
export function go(): number {
  const table: [string, number[]][] = [['a', [1]]];
  let name = '';
  let loose: (number | string)[] = [];
  for ([name, loose] of table) if (name === 'a') loose[0] = 'x';
  return table[0]?.[1][0] ?? 0;
}
