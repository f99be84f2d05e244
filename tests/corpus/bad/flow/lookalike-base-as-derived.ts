// rule: SK1219
// mechanism: class-lookalike-base
// wrong: throws TypeError
class Shape {
  readonly sides: number = 0;
}
class Polygon extends Shape {}
function describe(shape: Polygon): string {
  if (shape instanceof Polygon) return 'polygon';
  throw new TypeError('no polygon');
}

export function go(): string {
  return describe(new Shape());
}
