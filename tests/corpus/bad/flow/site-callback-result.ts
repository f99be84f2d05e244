// rule: SK1210
// mechanism: site-callback-result
// wrong: number, is string
export function go(): number {
  const row = [1];
  const rows = [0].map<(number | string)[]>(() => row);
  for (const loose of rows) loose[0] = 'x';
  return row[0] ?? 0;
}
