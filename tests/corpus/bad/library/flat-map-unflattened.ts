// rule: TS2322
// mechanism: flat-map-flattens-result
// wrong: string[], is string
export function go(): string[] {
  const rows = [1].flatMap<string[]>(() => ['a']);
  for (const row of rows) return row;
  return [];
}
