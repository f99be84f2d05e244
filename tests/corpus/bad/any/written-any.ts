// rule: SK1201
// mechanism: any-written
// wrong: number, is string
export function go(): number {
  const loose: any = 'text';
  return loose;
}
