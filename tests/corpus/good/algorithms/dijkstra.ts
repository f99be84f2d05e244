// style: Dijkstra 1959, Record adjacency, priority queue inline

export type WeightedGraph = Record<string, Record<string, number>>;

export interface Route {
  distance: number;
  path: string[];
}

class MinQueue {
  private items: { node: string; cost: number }[] = [];

  push(node: string, cost: number) {
    let i = this.items.length;
    while (i > 0 && (this.items[i - 1]?.cost ?? 0) < cost) i--;
    this.items.splice(i, 0, { node, cost });
  }

  pop() {
    return this.items.pop();
  }
}

export function shortestRoutes(graph: WeightedGraph, source: string): Map<string, Route> {
  const done = new Map<string, Route>();
  const previous: Record<string, string> = {};
  const best: Record<string, number> = { [source]: 0 };
  const queue = new MinQueue();
  queue.push(source, 0);

  let current = queue.pop();
  while (current) {
    const { node, cost } = current;
    if (!done.has(node)) {
      const before = previous[node];
      const path = before !== undefined ? [...(done.get(before)?.path ?? []), node] : [node];
      done.set(node, { distance: cost, path });
      for (const [next, weight] of Object.entries(graph[node] ?? {})) {
        const candidate = cost + weight;
        if (candidate < (best[next] ?? Infinity)) {
          best[next] = candidate;
          previous[next] = node;
          queue.push(next, candidate);
        }
      }
    }
    current = queue.pop();
  }
  return done;
}

export function selfTest(): boolean {
  const graph: WeightedGraph = {
    a: { b: 7, c: 9, f: 14 },
    b: { c: 10, d: 15 },
    c: { d: 11, f: 2 },
    d: { e: 6 },
    f: { e: 9 },
    lonely: {},
  };
  const routes = shortestRoutes(graph, 'a');
  const toE = routes.get('e');
  return toE?.distance === 20 && toE.path.join('-') === 'a-c-f-e' && !routes.has('lonely') && routes.get('d')?.distance === 20;
}
