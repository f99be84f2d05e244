// rule: TS2322
// mechanism: stale-array-predicate
// wrong: string, is number
export function go(): string {
  const items: (string | number)[] = ['a'];
  const other = items;
  if (items.every((item) => typeof item === 'string')) {
    other[0] = 1;
    for (const item of items) return item;
  }
  return '';
}
