// rule: SK1210
// mechanism: site-nested-function
// wrong: number, is string
type Deep<T> = () => () => { rows: T[] };
const kept = { rows: [1] };
const strict: Deep<number> = () => () => kept;

export function go(): number {
  const loose: Deep<number | string> = strict;
  loose()().rows[0] = 'x';
  return kept.rows[0] ?? 0;
}
