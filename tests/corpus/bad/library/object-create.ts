// rule: TS2339
// mechanism: object-create-any
// wrong: number, is undefined
interface Point {
  readonly x: number;
}

export function go(): number {
  const point: Point = Object.create(null);
  return point.x;
}
