// rule: SK1210
// mechanism: yield-widened
// wrong: number, is string
const kept: number[] = [1];
function* rows(): Generator<(number | string)[], void> {
  yield kept;
}

export function go(): number {
  for (const row of rows()) row[0] = 'one';
  return kept[0] ?? 0;
}
