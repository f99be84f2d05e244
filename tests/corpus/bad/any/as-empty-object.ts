// rule: SK1203
// mechanism: assertion-empty-object
// wrong: number, is undefined
interface Point {
  x: number;
}

export function go(): number {
  const point = {} as Point;
  return point.x;
}
