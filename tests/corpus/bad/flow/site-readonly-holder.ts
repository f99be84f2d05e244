// rule: SK1210
// mechanism: site-under-readonly
// wrong: number, is string
export function go(): number {
  const kept: readonly number[][] = [[1]];
  const loose: readonly (number | string)[][] = kept;
  for (const row of loose) row[0] = 'x';
  return kept[0]?.[0] ?? 0;
}
