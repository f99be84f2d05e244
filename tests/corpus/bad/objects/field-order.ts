// rule: SK1243
// mechanism: field-read-before-set
// wrong: number, is undefined
class Sizes {
  readonly double: number = twice(() => this.single);
  readonly single: number = 2;
}
function twice(read: () => number): number {
  return read();
}

export function go(): number {
  return new Sizes().double;
}
