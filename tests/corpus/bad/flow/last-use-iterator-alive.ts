// rule: SK1210
// mechanism: last-use-leaked
// wrong: number, is string
let later: ArrayIterator<number> = [0].values();
function make(): (number | string)[] {
  const items = [1];
  later = items.values();
  return items;
}

export function go(): number {
  make()[0] = 'x';
  for (const item of later) return item;
  return 0;
}
