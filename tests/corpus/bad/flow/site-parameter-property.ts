// rule: SK1210
// mechanism: site-field
// wrong: number, is string
class Holder {
  constructor(private readonly row: (number | string)[]) {}
  mark(): void {
    this.row[0] = 'x';
  }
}

export function go(): number {
  const row = [1];
  new Holder(row).mark();
  return row[0] ?? 0;
}
