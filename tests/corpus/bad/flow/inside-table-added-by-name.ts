// rule: SK1212
// mechanism: inner-object-of-table-added-to
// wrong: "1" | "2", is number
function add(x: { readonly a: "1"; c?: 7 }): void {
  x.c = 7;
}
function read(x: { readonly [name: string]: "1" | "2" }): "1" | "2" {
  return x['c'] ?? "1";
}
const table = { one: { a: "1" }, two: { a: "1" } } as const;
export function go(): "1" | "2" {
  add(table.one);
  return read(table.one);
}
