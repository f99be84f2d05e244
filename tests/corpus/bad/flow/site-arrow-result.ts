// rule: SK1210
// mechanism: site-arrow-result
// wrong: number, is string
const row = [1];
const share = (): (number | string)[] => row;

export function go(): number {
  share()[0] = 'x';
  return row[0] ?? 0;
}
