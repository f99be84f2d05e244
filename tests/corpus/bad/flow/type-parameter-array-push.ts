// rule: SK1210
// mechanism: type-parameter-to-constraint
// wrong: number, is string
function note<T extends (number | string)[]>(items: T): T {
  items.unshift('note');
  return items;
}

export function go(): number {
  const items: number[] = [];
  return note(items)[0] ?? 0;
}
