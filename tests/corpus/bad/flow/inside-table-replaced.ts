// rule: SK1212
// mechanism: inner-object-of-table-replaced
// wrong: string, is number
const hidden = { a: 'x', b: 7 };
const table: { one: { a: string } } = { one: { a: 'y' } };
const view = table;
function read(x: { readonly [name: string]: string }): string {
  return x['b'] ?? '';
}
export function go(): string {
  view.one = hidden;
  return read(table.one);
}
