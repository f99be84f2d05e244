// rule: SK1210
// mechanism: site-function-call-apply
// wrong: number, is string
function mark(row: (number | string)[]): void {
  row[0] = 'x';
}

export function go(): number {
  const row = [1];
  mark.call(undefined, row);
  return row[0] ?? 0;
}
