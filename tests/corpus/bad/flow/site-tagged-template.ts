// rule: SK1210
// mechanism: site-tagged-template
// wrong: number, is string
function mark(_texts: TemplateStringsArray, ...rows: (number | string)[][]): string {
  for (const row of rows) row[0] = 'marked';
  return '';
}

export function go(): number {
  const row = [1];
  mark`a${row}b`;
  return row[0] ?? 0;
}
