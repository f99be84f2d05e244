export class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}

export const origin: Point = new Point(0, 0);

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export function selfTest(): boolean {
  return distance(origin, new Point(3, 4)) === 5;
}
