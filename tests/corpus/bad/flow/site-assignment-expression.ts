// rule: SK1210
// mechanism: site-through-expression
// wrong: number, is string
export function go(): number {
  let shared: number[] = [];
  const row: (number | string)[] = (shared = [1]);
  row[0] = 'x';
  return shared[0] ?? 0;
}
