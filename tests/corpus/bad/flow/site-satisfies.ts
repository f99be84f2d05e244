// rule: SK1210
// mechanism: site-through-expression
// wrong: number, is string
export function go(): number {
  const shared = [1];
  const row: (number | string)[] = shared satisfies readonly number[];
  row[0] = 'x';
  return shared[0] ?? 0;
}
