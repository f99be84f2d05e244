// rule: SK1210
// mechanism: site-destructuring
// wrong: number, is string
export function go(): number {
  const holder = { inner: { row: [1] } };
  const target: { row: (number | string)[] } = { row: [] };
  ({
    inner: { row: target.row },
  } = holder);
  target.row[0] = 'x';
  return holder.inner.row[0] ?? 0;
}
