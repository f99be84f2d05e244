// rule: SK1210
// mechanism: site-generator-return
// wrong: number, is string
const row = [1];
function* rows(): Generator<number, (number | string)[]> {
  yield 1;
  return row;
}

export function go(): number {
  const all = rows();
  all.next();
  const end = all.next();
  if (end.done === true && end.value) end.value[0] = 'x';
  return row[0] ?? 0;
}
