// rule: SK1210
// mechanism: site-super-argument
// wrong: number, is string
class Marker {
  constructor(row: (number | string)[]) {
    row[0] = 'marked';
  }
}
class Numbers extends Marker {
  constructor(readonly row: number[]) {
    super(row);
  }
}

export function go(): number {
  return new Numbers([1]).row[0] ?? 0;
}
