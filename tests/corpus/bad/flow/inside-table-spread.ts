// rule: SK1212
// mechanism: inner-object-of-table-spread
// wrong: string, is number
interface Named {
  readonly a: string;
}
const hidden = { a: 'x', b: 7 };
const named: Named = hidden;
const table = { one: { ...named } };
function read(x: { readonly [name: string]: string }): string {
  return x['b'] ?? '';
}
export function go(): string {
  return read(table.one);
}
