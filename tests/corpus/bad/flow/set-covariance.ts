// rule: SK1210
// mechanism: set-covariance
// wrong: number, is string
export function go(): number {
  const ids = new Set([1]);
  const names: Set<number | string> = ids;
  names.clear();
  names.add('one');
  for (const id of ids) return id;
  return 0;
}
