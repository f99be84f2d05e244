// rule: SK1210
// mechanism: site-setter
// wrong: number, is string
class Marker {
  set row(row: (number | string)[]) {
    row[0] = 'marked';
  }
}

export function go(): number {
  const row = [1];
  new Marker().row = row;
  return row[0] ?? 0;
}
