// rule: SK1210
// mechanism: site-promise-resolver
// wrong: number, is string
export async function go(): Promise<number> {
  const row = [1];
  const later = new Promise<(number | string)[]>((resolve) => resolve(row));
  (await later)[0] = 'x';
  return row[0] ?? 0;
}
