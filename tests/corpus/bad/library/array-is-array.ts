// rule: TS2322
// mechanism: array-is-array-any
// wrong: number, is string
export function go(): number {
  const value: unknown = ['text'];
  if (Array.isArray(value)) return value[0];
  return 0;
}
