// rule: SK1210
// mechanism: site-new-argument
// wrong: number, is string
class Marker {
  constructor(row: (number | string)[]) {
    row[0] = 'marked';
  }
}

export function go(): number {
  const row = [1];
  const marker = new Marker(row);
  return marker instanceof Marker ? (row[0] ?? 0) : 0;
}
