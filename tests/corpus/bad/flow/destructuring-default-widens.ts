// rule: SK1210
// mechanism: default-value-widened
// wrong: number, is string
const shared: number[] = [1];

function add({ items = shared }: { items?: (number | string)[] }): void {
  items.unshift('first');
}

export function go(): number {
  add({});
  return shared[0] ?? 0;
}
