// rule: SK1210
// mechanism: site-callback-result
// wrong: number, is string
function each(make: () => (number | string)[]): void {
  make()[0] = 'x';
}

export function go(): number {
  const row = [1];
  const rows = () => row;
  each(rows);
  return row[0] ?? 0;
}
