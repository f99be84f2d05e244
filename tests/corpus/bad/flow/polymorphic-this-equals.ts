// rule: SK1211
// mechanism: polymorphic-this-parameter
// wrong: throws TypeError
class Shape {
  equals(other: this): boolean {
    return other === this;
  }
}
class Square extends Shape {
  readonly side = { length: 2 };
  override equals(other: this): boolean {
    return other.side.length === this.side.length;
  }
}

export function go(): boolean {
  const shape: Shape = new Square();
  return shape.equals(new Shape());
}
