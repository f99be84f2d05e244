// rule: SK1201
// mechanism: any-written
// wrong: number, is string
export function go(): number {
  const list: any[] = ['x'];
  const numbers: number[] = list;
  return numbers[0] ?? 0;
}
