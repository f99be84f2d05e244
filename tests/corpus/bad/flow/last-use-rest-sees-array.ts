// rule: SK1210
// mechanism: last-use-leaked
// wrong: number, is string
let kept: number[] = [];
function make(): (number | string)[] {
  const items = [1];
  items.forEach((...all) => {
    kept = all[2];
  });
  return items;
}

export function go(): number {
  make()[0] = 'x';
  return kept[0] ?? 0;
}
