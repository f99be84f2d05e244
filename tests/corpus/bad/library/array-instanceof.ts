// rule: TS2359, TS18046
// mechanism: instanceof-array-any
// wrong: number, is string
export function go(): number {
  const value: unknown = ['text'];
  return value instanceof Array ? value[0] : 0;
}
