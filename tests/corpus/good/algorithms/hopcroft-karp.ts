// style: Hopcroft and Karp 1973, number arrays with sentinel, plain functions

const FREE = -1;

export interface BipartiteGraph {
  leftSize: number;
  rightSize: number;
  edges: number[][];
}

export function maximumMatching(graph: BipartiteGraph): [left: number, right: number][] {
  const { leftSize, rightSize, edges } = graph;
  const matchLeft: number[] = Array.from({ length: leftSize }, () => FREE);
  const matchRight: number[] = Array.from({ length: rightSize }, () => FREE);
  let layer: number[] = [];

  function buildLayers(): boolean {
    layer = matchLeft.map((m) => (m === FREE ? 0 : Infinity));
    const queue = layer.flatMap((depth, u) => (depth === 0 ? [u] : []));
    let reachable = false;
    for (let i = 0; i < queue.length; i++) {
      const u = queue[i] ?? 0;
      for (const v of edges[u] ?? []) {
        const w = matchRight[v] ?? FREE;
        if (w === FREE) {
          reachable = true;
        } else if (layer[w] === Infinity) {
          layer[w] = (layer[u] ?? 0) + 1;
          queue.push(w);
        }
      }
    }
    return reachable;
  }

  function augment(u: number): boolean {
    for (const v of edges[u] ?? []) {
      const w = matchRight[v] ?? FREE;
      if (w === FREE || (layer[w] === (layer[u] ?? 0) + 1 && augment(w))) {
        matchLeft[u] = v;
        matchRight[v] = u;
        return true;
      }
    }
    layer[u] = Infinity;
    return false;
  }

  while (buildLayers()) {
    matchLeft.forEach((v, u) => {
      if (v === FREE) augment(u);
    });
  }
  return matchLeft.flatMap((v, u): [number, number][] => (v === FREE ? [] : [[u, v]]));
}

export function selfTest(): boolean {
  const matching = maximumMatching({
    leftSize: 5,
    rightSize: 5,
    edges: [[0, 1], [0], [1, 2], [2, 3, 4], [3]],
  });
  const none = maximumMatching({ leftSize: 2, rightSize: 0, edges: [] });
  const rights = new Set(matching.map(([, right]) => right));
  return matching.length === 5 && rights.size === 5 && none.length === 0;
}
