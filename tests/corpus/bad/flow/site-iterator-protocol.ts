// rule: SK1210
// mechanism: site-iterator-protocol
// wrong: number, is string
const table = [[1]];
class Rows {
  *[Symbol.iterator](): Generator<number[], void> {
    yield* table;
  }
}

export function go(): number {
  const rows: Iterable<(number | string)[]> = new Rows();
  for (const row of rows) row[0] = 'x';
  return table[0]?.[0] ?? 0;
}
