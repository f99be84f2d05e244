// rule: SK1249
// mechanism: array-constructor-holes
// wrong: number, is undefined
export function go(): number {
  const counts = new Array<number>(3);
  for (const count of counts) return count;
  return 0;
}
