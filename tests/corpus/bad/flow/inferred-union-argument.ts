// rule: SK1210
// mechanism: inference-widens-argument
// wrong: number, is string
function replace<T>(items: T[], item: T): void {
  items[0] = item;
}

export function go(): number {
  const items = [1];
  replace<number | string>(items, 'x');
  return items[0] ?? 0;
}
