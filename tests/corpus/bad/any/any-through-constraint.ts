// rule: SK1201
// mechanism: any-constraint
// wrong: number, is string
function first<T extends any[]>(items: T): number {
  return items[0];
}

export function go(): number {
  return first(['a']);
}
