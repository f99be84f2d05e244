// rule: SK1212
// mechanism: constant-literal-with-replaced-part
// wrong: number, is string
interface Table {
  readonly inner: { readonly [name: string]: number };
}
const holder = { inner: { n: 1 } };
const wide = { n: 2, extra: 'oops' };
holder.inner = wide;
const table: Table = holder;
export function go(): number {
  return table.inner['extra'] ?? 0;
}
