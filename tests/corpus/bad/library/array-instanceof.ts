// rule: SK1202, SK1249
// mechanism: instanceof-array-any
// wrong: number, is string
export function go(): number {
  const value: unknown = ['text'];
  return value instanceof Array ? value[0] : 0;
}
