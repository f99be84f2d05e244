// rule: SK1210
// mechanism: site-logical-assignment
// wrong: number, is string
export function go(): number {
  const shared = [1];
  const holder: { row?: (number | string)[] } = {};
  holder.row ??= shared;
  holder.row[0] = 'x';
  return shared[0] ?? 0;
}
