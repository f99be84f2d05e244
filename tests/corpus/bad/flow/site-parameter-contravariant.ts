// rule: SK1210
// mechanism: site-nested-function
// wrong: number, is string
type Visit<T> = (use: (rows: T[]) => void) => void;
const kept = [1];
const strict: Visit<number> = (use) => use(kept);

export function go(): number {
  const loose: Visit<number | string> = strict;
  loose((rows) => {
    rows[0] = 'x';
  });
  return kept[0] ?? 0;
}
