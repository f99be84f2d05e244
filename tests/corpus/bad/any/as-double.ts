// rule: SK1203
// mechanism: assertion-double
// wrong: number, is string
export function go(): number {
  return 'text' as unknown as number;
}
