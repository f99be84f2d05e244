interface Point {
  readonly x: number;
  readonly y: number;
}
export const origin: Point = { x: 0 };
export function norm(point: Point): string {
  point.x = 1;
  return point.x * missing;
}
