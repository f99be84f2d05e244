// rule: SK1210
// mechanism: site-literal-member
// wrong: number, is string
export function go(): number {
  const row = [1];
  const key: string = 'a';
  const table: { [name: string]: (number | string)[] } = { [key]: row };
  for (const loose of Object.values(table)) loose[0] = 'x';
  return row[0] ?? 0;
}
