// rule: SK1210
// mechanism: mutable-array-covariance
// wrong: number, is string
export function go(): number {
  const counts: number[] = [1, 2, 3];
  const mixed: (number | string)[] = counts;
  mixed[0] = 'one';
  return counts[0] ?? 0;
}
