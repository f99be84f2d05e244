// rule: SK1210
// mechanism: site-field
// wrong: number, is string
class Holder {
  #row: (number | string)[] = [];
  hold(row: number[]): number {
    this.#row = row;
    this.#row[0] = 'x';
    return row[0] ?? 0;
  }
}

export function go(): number {
  return new Holder().hold([1]);
}
