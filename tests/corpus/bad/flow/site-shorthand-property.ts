// rule: SK1210
// mechanism: site-literal-member
// wrong: number, is string
export function go(): number {
  const row = [1];
  const holder: { row: (number | string)[] } = { row };
  holder.row[0] = 'x';
  return row[0] ?? 0;
}
