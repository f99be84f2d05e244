// rule: SK1016, TS2322
// mechanism: suppressed-error
// wrong: number, is string
export function go(): number {
  // @ts-ignore
  return 'text';
}
