// rule: TS2345
// mechanism: object-from-entries-any
// wrong: number, is string
export function go(): number {
  const rows: readonly unknown[][] = [['a', 'text']];
  const record: { readonly [name: string]: number } = Object.fromEntries(rows);
  return record.a ?? 0;
}
