// rule: SK1210
// mechanism: site-pattern-default
// wrong: number, is string
const shared = [1];

export function go(): number {
  const rows: (number | string)[][] = [];
  const [row = shared] = rows;
  row[0] = 'x';
  return shared[0] ?? 0;
}
