// rule: SK1210
// mechanism: site-destructuring
// wrong: number, is string
export function go(): number {
  const holder = { row: [1] };
  let loose: (number | string)[] = [];
  ({ row: loose } = holder);
  loose[0] = 'x';
  return holder.row[0] ?? 0;
}
