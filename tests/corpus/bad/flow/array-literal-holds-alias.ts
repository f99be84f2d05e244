// rule: SK1210
// mechanism: literal-holds-alias
// wrong: number, is string
export function go(): number {
  const numbers = [1];
  const rows: (number | string)[][] = [numbers, ['a']];
  for (const row of rows) row[0] = 'one';
  return numbers[0] ?? 0;
}
