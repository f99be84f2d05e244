// rule: SK1210
// mechanism: site-next-argument
// wrong: number, is string
function* mark(): Generator<number, void, (number | string)[]> {
  const row = yield 1;
  row[0] = 'x';
}

export function go(): number {
  const row = [1];
  const marking = mark();
  marking.next([]);
  marking.next(row);
  return row[0] ?? 0;
}
