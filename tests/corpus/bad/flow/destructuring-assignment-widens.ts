// rule: SK1210
// mechanism: destructuring-widened
// wrong: number, is string
export function go(): number {
  const pair: [number[], number] = [[1], 2];
  let row: (number | string)[] = [];
  [row] = pair;
  row[0] = 'x';
  return pair[0][0] ?? 0;
}
