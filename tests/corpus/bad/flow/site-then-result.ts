// rule: SK1210
// mechanism: site-then-result
// wrong: number, is string
export async function go(): Promise<number> {
  const row = [1];
  const later = Promise.resolve(1).then<(number | string)[]>(() => row);
  (await later)[0] = 'x';
  return row[0] ?? 0;
}
