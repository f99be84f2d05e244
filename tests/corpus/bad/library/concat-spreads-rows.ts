// rule: TS2322
// mechanism: concat-flattens-element
// wrong: readonly string[], is string
export function go(): readonly string[] {
  const rows: string[][] = [['a']];
  const more = rows.concat(['b']);
  for (const row of more.slice(1)) return row;
  return [];
}
