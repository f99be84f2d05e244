// rule: SK1219
// mechanism: class-lookalike
// wrong: throws TypeError
abstract class Shape {
  abstract area(): number;
  static of(shape: Shape): number {
    if (shape instanceof Shape) return shape.area();
    throw new TypeError('a Shape that is none');
  }
}

export function go(): number {
  return Shape.of({ area: () => 2 });
}
