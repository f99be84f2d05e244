// style: all-pairs shortest paths with path rebuilding, nested arrays and index loops

export interface Paths {
  distance: number[][];
  next: (number | undefined)[][];
}

export function floydWarshall(n: number, edges: Iterable<[number, number, number]>): Paths {
  const distance: number[][] = [];
  const next: (number | undefined)[][] = [];
  for (let i = 0; i < n; i++) {
    distance.push(Array(n).fill(Infinity));
    next.push(Array(n).fill(undefined));
  }
  const at = (i: number, j: number): number => distance[i]?.[j] ?? Infinity;
  const set = (i: number, j: number, d: number, via: number | undefined) => {
    const row = distance[i];
    const hops = next[i];
    if (!row || !hops) return;
    row[j] = d;
    hops[j] = via;
  };
  for (let i = 0; i < n; i++) set(i, i, 0, i);
  for (const [u, v, w] of edges) set(u, v, w, v);
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const through = at(i, k) + at(k, j);
        if (through < at(i, j)) set(i, j, through, next[i]?.[k]);
      }
  return { distance, next };
}

export function path({ next }: Paths, from: number, to: number): number[] | null {
  if (next[from]?.[to] === undefined) return null;
  const nodes = [from];
  let at: number | undefined = from;
  while (at !== to && at !== undefined) {
    at = next[at]?.[to];
    if (at !== undefined) nodes.push(at);
  }
  return nodes;
}

export function hasNegativeCycle({ distance }: Paths): boolean {
  return distance.some((row, i) => (row[i] ?? 0) < 0);
}

export function selfTest(): boolean {
  const paths = floydWarshall(4, [
    [0, 2, -2],
    [1, 0, 4],
    [1, 2, 3],
    [2, 3, 2],
    [3, 1, -1],
  ]);
  const cyclic = floydWarshall(2, [
    [0, 1, 1],
    [1, 0, -2],
  ]);
  return (
    paths.distance[1]?.join() === '4,0,2,4' &&
    path(paths, 0, 1)?.join('') === '0231' &&
    path(floydWarshall(2, []), 0, 1) === null &&
    !hasNegativeCycle(paths) &&
    hasNegativeCycle(cyclic)
  );
}
