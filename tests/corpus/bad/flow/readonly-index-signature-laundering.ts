// rule: SK1213
// mechanism: readonly-index-signature-laundering
// wrong: escapes
type Table = { readonly [name: string]: number };

function poke(table: Table): void {
  const mutable: { [name: string]: number } = table;
  mutable.a = 2;
}

export function go(): boolean {
  const table: { a: number } & Table = { a: 1 };
  poke(table);
  return table.a === 2;
}
