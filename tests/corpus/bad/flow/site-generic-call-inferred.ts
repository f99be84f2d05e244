// rule: SK1210
// mechanism: site-generic-call
// wrong: number, is string
function both<T>(one: T, two: T): T {
  return [one, two][0] ?? two;
}

export function go(): number {
  const row = [1];
  const mixed: (number | string)[] = ['a'];
  const loose: (number | string)[] = both(row, mixed);
  loose[0] = 'x';
  return row[0] ?? 0;
}
