// rule: SK1210
// mechanism: last-use-leaked
// wrong: number, is string
let kept: number[] = [];
const keep = (_value: number, _index: number, all: number[]): void => {
  kept = all;
};
function make(): (number | string)[] {
  const items = [1];
  items.forEach(keep);
  return items;
}

export function go(): number {
  make()[0] = 'x';
  return kept[0] ?? 0;
}
