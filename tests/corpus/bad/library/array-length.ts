// rule: TS2540
// mechanism: array-length-assigned
// wrong: number, is undefined
export function go(): number {
  const counts: number[] = [];
  counts.length = 1;
  for (const count of counts) return count;
  return 0;
}
