// rule: SK1219
// mechanism: class-lookalike-sibling
// wrong: throws TypeError
class Shape {
  readonly sides: number = 0;
}
class Square extends Shape {
  override readonly sides: number = 4;
}
class Rhombus extends Shape {
  override readonly sides: number = 4;
}
function describe(shape: Square): string {
  if (shape instanceof Square) return 'square';
  throw new TypeError('no square');
}

export function go(): string {
  const rhombus: Square = new Rhombus();
  return describe(rhombus);
}
