// rule: SK1210
// mechanism: site-intersection
// wrong: number, is string
export function go(): number {
  const kept = { rows: [1], name: 'a' };
  const loose: { rows: (number | string)[] } & { name: string } = kept;
  loose.rows[0] = 'x';
  return kept.rows[0] ?? 0;
}
