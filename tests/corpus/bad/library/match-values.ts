// rule: TS2322
// mechanism: object-values-hidden
// wrong: string, is number
export function go(): string {
  const match = 'ab'.match(/b/);
  for (const value of Object.values(match ?? []).slice(1)) return value;
  return '';
}
