// rule: SK1210
// mechanism: site-under-readonly
// wrong: number, is string
export function go(): number {
  const kept = new Map([['a', [1]]]);
  const loose: ReadonlyMap<string, (number | string)[]> = kept;
  for (const row of loose.values()) row[0] = 'x';
  return kept.get('a')?.[0] ?? 0;
}
