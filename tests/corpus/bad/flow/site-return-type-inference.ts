// rule: SK1210
// mechanism: site-generic-call
// wrong: number, is string
const same = <T>(value: T): T => value;

export function go(): number {
  const row = [1];
  const loose: (number | string)[] = same(row);
  loose[0] = 'x';
  return row[0] ?? 0;
}
