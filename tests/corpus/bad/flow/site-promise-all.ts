// rule: SK1210
// mechanism: site-library-result
// wrong: number, is string
export async function go(): Promise<number> {
  const row = [1];
  const [loose]: [(number | string)[]] = await Promise.all([Promise.resolve(row)]);
  loose[0] = 'x';
  return row[0] ?? 0;
}
