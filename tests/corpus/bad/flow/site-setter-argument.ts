// rule: SK1210
// mechanism: site-setter
// wrong: number, is string
class Marker {
  #row: (number | string)[] = [];
  get row(): (number | string)[] {
    return this.#row;
  }
  set row(row: (number | string)[]) {
    row[0] = 'marked';
    this.#row = row;
  }
}

export function go(): number {
  const row = [1];
  new Marker().row = row;
  return row[0] ?? 0;
}
