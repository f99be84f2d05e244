// style: Andrew's monotone chain, tuples, small pure helpers and destructuring

export type Vec = readonly [number, number];

const cross = ([ox, oy]: Vec, [ax, ay]: Vec, [bx, by]: Vec) => (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);

function half(points: Iterable<Vec>): Vec[] {
  const chain: Vec[] = [];
  for (const p of points) {
    while (chain.length >= 2) {
      const a = chain[chain.length - 2];
      const b = chain[chain.length - 1];
      if (a && b && cross(a, b, p) > 0) break;
      chain.pop();
    }
    chain.push(p);
  }
  chain.pop();
  return chain;
}

export function convexHull(points: Vec[]): Vec[] {
  if (points.length < 3) return points.slice();
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  return [...half(sorted), ...half(sorted.reverse())];
}

export function area(polygon: Vec[]): number {
  const twice = polygon.reduce((sum, [x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length] ?? [0, 0];
    return sum + x * ny - nx * y;
  }, 0);
  return Math.abs(twice) / 2;
}

export function contains(polygon: Vec[], [px, py]: Vec): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi = 0, yi = 0] = polygon[i] ?? [];
    const [xj = 0, yj = 0] = polygon[j] ?? [];
    if (yi > py !== yj > py && px < ((xj - xi) * (py - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

export function selfTest(): boolean {
  const cloud: Vec[] = [];
  for (let x = 0; x < 5; x++) for (let y = 0; y < 5; y++) cloud.push([x, y]);
  cloud.push([6, 2]);
  const hull = convexHull(cloud);
  return (
    hull.map((p) => p.join(' ')).join() === '0 0,4 0,6 2,4 4,0 4' &&
    area(hull) === 20 &&
    contains(hull, [5, 2]) &&
    !contains(hull, [6, 3])
  );
}
