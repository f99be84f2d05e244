// rule: SK1230
// mechanism: computed-key-assignment
// wrong: string, is null
function clear(row: (string | null)[], at: number): string {
  const [head] = row;
  if (head === undefined || row[0] === undefined || row[0] === null) return '';
  row[at] = null;
  return row[0];
}

export function go(): string {
  return clear(['a'], 0);
}
