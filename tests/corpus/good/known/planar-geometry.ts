// style: plain point records, hull and clipping from textbooks, shape union with exhaustive functions, tolerance

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Polygon = readonly Point[];

export type Shape =
  | { readonly kind: 'circle'; readonly centre: Point; readonly radius: number }
  | { readonly kind: 'polygon'; readonly corners: Polygon }
  | { readonly kind: 'group'; readonly parts: readonly Shape[] };

export const point = (x: number, y: number): Point => ({ x, y });
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x;
const turn = (a: Point, b: Point, c: Point): number => cross(minus(b, a), minus(c, a));

/** Each corner with the next, the last with the first. */
function* edges(polygon: Polygon): Generator<readonly [Point, Point], void> {
  let previous = polygon.at(-1);
  for (const corner of polygon) {
    if (previous) yield [previous, corner];
    previous = corner;
  }
}

export function signedArea(polygon: Polygon): number {
  let twice = 0;
  for (const [a, b] of edges(polygon)) twice += cross(a, b);
  return twice / 2;
}

export function contains(polygon: Polygon, { x, y }: Point): boolean {
  let inside = false;
  for (const [a, b] of edges(polygon)) {
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

export function convexHull(points: Iterable<Point>): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (along: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const next of along) {
      for (;;) {
        const [before, last] = chain.slice(-2);
        if (!before || !last || turn(before, last, next) > 0) break;
        chain.pop();
      }
      chain.push(next);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Sutherland and Hodgman; `window` is convex and goes counter-clockwise. */
export function clip(subject: Polygon, window: Polygon): Polygon {
  let result = subject;
  for (const [from, to] of edges(window)) {
    const kept: Point[] = [];
    for (const [a, b] of edges(result)) {
      const sideA = turn(from, to, a);
      const sideB = turn(from, to, b);
      if (sideA >= 0 !== sideB >= 0) {
        const t = sideA / (sideA - sideB);
        kept.push({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
      }
      if (sideB >= 0) kept.push(b);
    }
    result = kept;
  }
  return result;
}

export function area(shape: Shape): number {
  switch (shape.kind) {
    case 'circle':
      return Math.PI * shape.radius ** 2;
    case 'polygon':
      return Math.abs(signedArea(shape.corners));
    case 'group':
      return shape.parts.map(area).reduce((a, b) => a + b, 0);
  }
}

export function bounds(shape: Shape): { readonly min: Point; readonly max: Point } | undefined {
  const corners = [...extremes(shape)];
  if (corners.length === 0) return undefined;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { min: point(Math.min(...xs), Math.min(...ys)), max: point(Math.max(...xs), Math.max(...ys)) };
}

function* extremes(shape: Shape): Generator<Point, void> {
  if (shape.kind === 'polygon') yield* shape.corners;
  else if (shape.kind === 'group') for (const part of shape.parts) yield* extremes(part);
  else {
    const { centre, radius } = shape;
    yield point(centre.x - radius, centre.y - radius);
    yield point(centre.x + radius, centre.y + radius);
  }
}

export function selfTest(): boolean {
  const box: Polygon = [point(0, 0), point(4, 0), point(4, 4), point(0, 4)];
  const diamond: Polygon = [point(2, -2), point(6, 2), point(2, 6), point(-2, 2)];
  const hull = convexHull([...box, point(1, 1), point(2, 3), point(2, 0)]);
  const group: Shape = {
    kind: 'group',
    parts: [
      { kind: 'polygon', corners: box },
      { kind: 'circle', centre: point(5, 5), radius: 2 },
    ],
  };
  const { min, max } = bounds(group) ?? { min: point(0, 0), max: point(0, 0) };
  return (
    hull.length === 4 &&
    signedArea(hull) === 16 &&
    contains(box, point(1, 2)) &&
    !contains(box, point(5, 2)) &&
    Math.abs(area({ kind: 'polygon', corners: clip(box, diamond) }) - 16) < 1e-9 &&
    Math.abs(area(group) - 16 - 4 * Math.PI) < 1e-9 &&
    min.x === 0 &&
    max.y === 7
  );
}
