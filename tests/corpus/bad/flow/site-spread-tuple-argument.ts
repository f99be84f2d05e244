// rule: SK1210
// mechanism: site-spread-argument
// wrong: number, is string
function mark(name: string, row: (number | string)[]): void {
  row[0] = name;
}

export function go(): number {
  const row = [1];
  const parts: [string, number[]] = ['x', row];
  mark(...parts);
  return row[0] ?? 0;
}
