// rule: SK1210
// mechanism: site-literal-member
// wrong: number, is string
const row = [1];

export function go(): number {
  const source: { readonly rows: (number | string)[] } = {
    get rows() {
      return row;
    },
  };
  source.rows[0] = 'x';
  return row[0] ?? 0;
}
