// rule: SK1210
// mechanism: site-await
// wrong: number, is string
export async function go(): Promise<number> {
  const row = [1];
  const later: Promise<number[]> = Promise.resolve(row);
  const loose: (number | string)[] = await later;
  loose[0] = 'x';
  return row[0] ?? 0;
}
