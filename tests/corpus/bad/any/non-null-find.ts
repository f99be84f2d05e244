// rule: SK1204
// mechanism: non-null-assertion
// wrong: number, is undefined
export function go(): number {
  return [1, 2].find((n) => n > 5)!;
}
