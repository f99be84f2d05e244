// rule: SK1240
// mechanism: detached-library-method
// wrong: throws TypeError
export function go(): number {
  const seen = new Set<number>();
  [1, 2].forEach(seen.add);
  return seen.size;
}
