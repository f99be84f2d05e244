// style: Lloyd 1982, tuples as vectors, pure helper functions

export type Vector = readonly number[];

export interface Clustering {
  readonly centroids: readonly Vector[];
  readonly assignment: readonly number[];
  readonly iterations: number;
}

function distanceSquared(a: Vector, b: Vector): number {
  return a.reduce((sum, x, i) => sum + (x - (b[i] ?? 0)) ** 2, 0);
}

function mean(points: readonly Vector[], dimensions: number): Vector {
  return Array.from({ length: dimensions }, (_, d) => {
    const total = points.reduce((sum, point) => sum + (point[d] ?? 0), 0);
    return total / points.length;
  });
}

function nearest(point: Vector, centroids: readonly Vector[]): number {
  let best = 0;
  let bestDistance = Infinity;
  centroids.forEach((centroid, i) => {
    const distance = distanceSquared(point, centroid);
    if (distance < bestDistance) {
      best = i;
      bestDistance = distance;
    }
  });
  return best;
}

export function kMeans(points: readonly Vector[], k: number, maxIterations = 100): Clustering {
  const dimensions = points[0]?.length ?? 0;
  let centroids: readonly Vector[] = points.slice(0, k);
  let assignment: number[] = points.map(() => -1);
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const next = points.map((point) => nearest(point, centroids));
    if (next.every((cluster, i) => cluster === assignment[i])) {
      return { centroids, assignment, iterations: iteration };
    }
    assignment = next;
    centroids = centroids.map((old, cluster) => {
      const members = points.filter((_, i) => assignment[i] === cluster);
      return members.length > 0 ? mean(members, dimensions) : old;
    });
  }
  return { centroids, assignment, iterations: maxIterations };
}

export function selfTest(): boolean {
  const points: Vector[] = [
    [1, 1],
    [9, 9],
    [1.5, 2],
    [8, 9],
    [1, 1.5],
    [9, 8.5],
  ];
  const { centroids, assignment, iterations } = kMeans(points, 2);
  const [low, high] = centroids;
  return assignment.join('') === '010101' && iterations <= 3 && low?.[1] === 1.5 && (high?.[0] ?? 0) > 8.6;
}
