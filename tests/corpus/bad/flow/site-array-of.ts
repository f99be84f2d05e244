// rule: SK1210
// mechanism: site-library-argument
// wrong: number, is string
export function go(): number {
  const row = [1];
  for (const loose of Array.of<(number | string)[]>(row)) loose[0] = 'x';
  return row[0] ?? 0;
}
