// rule: SK1210
// mechanism: site-iterable-argument
// wrong: number, is string
export function go(): number {
  const row = [1];
  const rows = new Map<string, (number | string)[]>([['a', row]]);
  const found = rows.get('a');
  if (found) found[0] = 'x';
  return row[0] ?? 0;
}
