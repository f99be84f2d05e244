// rule: SK1007
// mechanism: delete-makes-hole
// wrong: number, is undefined
export function go(): number {
  const counts = [1, 2, 3];
  delete counts[0];
  for (const count of counts) return count;
  return 0;
}
