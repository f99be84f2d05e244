// rule: SK1210
// mechanism: site-yield-star
// wrong: number, is string
const table = [[1]];
function* rows(): Generator<(number | string)[], void> {
  yield* table;
}

export function go(): number {
  for (const row of rows()) row[0] = 'x';
  return table[0]?.[0] ?? 0;
}
