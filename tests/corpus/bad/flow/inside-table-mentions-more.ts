// rule: SK1212
// mechanism: inner-object-of-table-optional
// wrong: string, is number
function add(x: { readonly a: number; c?: number }): void {
  x.c = 5;
}
function read(x: { readonly a: number; readonly c?: string }): string {
  return x.c ?? '';
}
const table = { one: { a: 1 }, two: { a: 2 } } as const;
export function go(): string {
  add(table.one);
  return read(table.one);
}
