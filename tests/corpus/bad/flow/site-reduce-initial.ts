// rule: SK1210
// mechanism: site-library-argument
// wrong: number, is string
export function go(): number {
  const start = [1];
  const all = ['a'].reduce<(number | string)[]>((list, name) => {
    list[0] = name;
    return list;
  }, start);
  return all.length > 0 ? (start[0] ?? 0) : 0;
}
