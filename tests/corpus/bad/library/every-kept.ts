// rule: TS2345
// mechanism: stale-array-predicate
// wrong: number, is string
const isNumber = (item: number | string) => typeof item === 'number';

export function go(): number {
  const items: (number | string)[] = [1];
  const kept: (readonly number[])[] = [];
  if (items.every(isNumber)) kept.push(items);
  items[0] = 'x';
  for (const list of kept) for (const item of list) return item;
  return 0;
}
