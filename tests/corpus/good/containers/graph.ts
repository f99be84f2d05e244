// style: adjacency Map, BFS/DFS generators, topological sort, function types

export class Graph<N> {
  private readonly adjacency = new Map<N, Set<N>>();

  addNode(node: N): Set<N> {
    let neighbours = this.adjacency.get(node);
    if (!neighbours) {
      neighbours = new Set<N>();
      this.adjacency.set(node, neighbours);
    }
    return neighbours;
  }

  addEdge(from: N, to: N): void {
    this.addNode(from).add(to);
    this.addNode(to);
  }

  neighbours(node: N): ReadonlySet<N> {
    return this.adjacency.get(node) ?? new Set();
  }

  nodes(): N[] {
    return [...this.adjacency.keys()];
  }

  *bfs(start: N): IterableIterator<N> {
    const seen = new Set([start]);
    const queue = [start];
    for (const node of queue) {
      yield node;
      for (const next of this.neighbours(node)) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
  }

  *dfs(start: N, seen: Set<N> = new Set()): IterableIterator<N> {
    if (seen.has(start)) return;
    seen.add(start);
    yield start;
    for (const next of this.neighbours(start)) yield* this.dfs(next, seen);
  }

  shortestPath(from: N, to: N): N[] | null {
    const cameFrom = new Map<N, N>();
    for (const node of this.bfs(from)) {
      if (node === to) {
        const path = [node];
        for (let step = cameFrom.get(node); step !== undefined; step = cameFrom.get(step)) path.unshift(step);
        return path;
      }
      for (const next of this.neighbours(node)) {
        if (next !== from && !cameFrom.has(next)) cameFrom.set(next, node);
      }
    }
    return null;
  }
}

/** Kahn 1962. Returns the nodes in order, or those left over in a cycle. */
export function topologicalSort<N>(graph: Graph<N>): { ok: true; order: N[] } | { ok: false; cycle: N[] } {
  const incoming = new Map<N, number>(graph.nodes().map((node) => [node, 0]));
  for (const node of graph.nodes()) {
    for (const next of graph.neighbours(node)) incoming.set(next, (incoming.get(next) ?? 0) + 1);
  }
  const ready = graph.nodes().filter((node) => incoming.get(node) === 0);
  const order: N[] = [];
  while (ready.length > 0) {
    const node = ready.shift();
    if (node === undefined) break;
    order.push(node);
    for (const next of graph.neighbours(node)) {
      const left = (incoming.get(next) ?? 0) - 1;
      incoming.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  if (order.length === incoming.size) return { ok: true, order };
  return { ok: false, cycle: graph.nodes().filter((node) => !order.includes(node)) };
}

export function selfTest(): boolean {
  const build = new Graph<string>();
  build.addEdge('shirt', 'tie');
  build.addEdge('tie', 'jacket');
  build.addEdge('trousers', 'shoes');
  build.addEdge('trousers', 'jacket');
  const sorted = topologicalSort(build);
  const ring = new Graph<number>();
  for (let i = 0; i < 5; i++) ring.addEdge(i, (i + 1) % 5);
  ring.addEdge(0, 3);
  const failed = topologicalSort(ring);
  return (
    sorted.ok &&
    sorted.order.indexOf('shirt') < sorted.order.indexOf('jacket') &&
    !failed.ok &&
    failed.cycle.length === 5 &&
    ring.shortestPath(0, 4)?.join() === '0,3,4' &&
    [...ring.dfs(2)].join() === '2,3,4,0,1' &&
    build.shortestPath('tie', 'shirt') === null
  );
}
