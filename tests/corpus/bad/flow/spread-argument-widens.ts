// rule: SK1210
// mechanism: spread-argument
// wrong: number, is string
function mark(...rows: (number | string)[][]): void {
  for (const row of rows) row[0] = 'marked';
}

export function go(): number {
  const rows = [[1], [2]];
  mark(...rows);
  return rows[0]?.[0] ?? 0;
}
