// rule: SK1210
// mechanism: site-destructuring
// wrong: number, is string
export function go(): number {
  const holder = { name: 'a', row: [1] };
  let name: string;
  let rest: { row: (number | string)[] };
  ({ name, ...rest } = holder);
  rest.row[0] = name;
  return holder.row[0] ?? 0;
}
