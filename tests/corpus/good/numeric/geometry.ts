// style: computational geometry with point interfaces, sorting, generics extending Point

export interface Point {
  readonly x: number;
  readonly y: number;
}

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Andrew's monotone chain. */
export function convexHull<P extends Point>(points: readonly P[]): P[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly P[]): P[] => {
    const chain: P[] = [];
    for (const point of list) {
      for (;;) {
        const last = chain.at(-1);
        const before = chain.at(-2);
        if (!last || !before || cross(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

export function contains(polygon: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length];
    if (!b) return;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

export function closestPair<P extends Point>(points: readonly P[]): [P, P] | undefined {
  let best: { pair: [P, P]; distance: number } | undefined;
  const byX = points.toSorted((a, b) => a.x - b.x);
  for (const [i, a] of byX.entries()) {
    for (const b of byX.slice(i + 1)) {
      if (best && b.x - a.x >= best.distance) break;
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      if (!best || distance < best.distance) best = { pair: [a, b], distance };
    }
  }
  return best?.pair;
}

export function intersection(a: Point, b: Point, c: Point, d: Point): Point | null {
  const denominator = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (denominator === 0) return null;
  const t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator;
  const u = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) } : null;
}

interface City extends Point {
  readonly name: string;
}

export function selfTest(): boolean {
  const cities: City[] = [
    { name: 'a', x: 0, y: 0 },
    { name: 'b', x: 4, y: 0 },
    { name: 'c', x: 4, y: 4 },
    { name: 'd', x: 0, y: 4 },
    { name: 'e', x: 2, y: 2 },
    { name: 'f', x: 2.5, y: 2 },
  ];
  const hull = convexHull(cities);
  const pair = closestPair(cities);
  const meet = intersection({ x: 0, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }, { x: 4, y: 0 });
  return (
    hull.map((city) => city.name).join('') === 'abcd' &&
    contains(hull, { x: 1, y: 3 }) &&
    !contains(hull, { x: 5, y: 3 }) &&
    pair?.map((city) => city.name).join('') === 'ef' &&
    meet?.x === 2 &&
    intersection({ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: 1 }, { x: 1, y: 1 }) === null
  );
}
