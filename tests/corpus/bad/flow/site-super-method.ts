// rule: SK1210
// mechanism: site-super-argument
// wrong: number, is string
class Marker {
  mark(row: (number | string)[]): void {
    row[0] = 'marked';
  }
}
class Numbers extends Marker {
  first(row: number[]): number {
    super.mark(row);
    return row[0] ?? 0;
  }
}

export function go(): number {
  return new Numbers().first([1]);
}
