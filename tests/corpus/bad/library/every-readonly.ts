// rule: TS2322
// mechanism: stale-array-predicate
// wrong: number, is string
const isNumber = (item: number | string) => typeof item === 'number';
const numbers = (items: readonly (number | string)[]): readonly number[] => (items.every(isNumber) ? items : []);

export function go(): number {
  const items: (number | string)[] = [1];
  const kept = numbers(items);
  items[0] = 'x';
  for (const item of kept) return item;
  return 0;
}
