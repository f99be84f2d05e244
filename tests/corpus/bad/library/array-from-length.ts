// rule: TS2345
// mechanism: array-from-length
// wrong: number, is undefined
export function go(): number {
  const counts = Array.from<number>({ length: 2 });
  for (const count of counts) return count;
  return 0;
}
