// style: maximum flow by Dinic (1970), edges in parallel arrays, inner closures over local state

export interface FlowEdge {
  from: number;
  to: number;
  capacity: number;
  flow: number;
  twin: FlowEdge | null;
}

export class FlowNetwork {
  private adjacency: FlowEdge[][];

  constructor(private readonly nodes: number) {
    this.adjacency = Array.from({ length: nodes }, () => []);
  }

  addEdge(from: number, to: number, capacity: number): FlowEdge {
    const edge: FlowEdge = { from, to, capacity, flow: 0, twin: null };
    const back: FlowEdge = { from: to, to: from, capacity: 0, flow: 0, twin: edge };
    edge.twin = back;
    this.adjacency[from]?.push(edge);
    this.adjacency[to]?.push(back);
    return edge;
  }

  maxFlow(source: number, sink: number): number {
    const { adjacency, nodes } = this;
    let level: number[] = [];
    let pointer: number[] = [];

    const bfs = (): boolean => {
      level = new Array<number>(nodes).fill(-1);
      level[source] = 0;
      const queue = [source];
      for (const u of queue) {
        for (const e of adjacency[u] ?? []) {
          if (e.flow < e.capacity && level[e.to] === -1) {
            level[e.to] = (level[u] ?? 0) + 1;
            queue.push(e.to);
          }
        }
      }
      return level[sink] !== -1;
    };

    const dfs = (u: number, pushed: number): number => {
      if (u === sink || pushed === 0) return pushed;
      const edges = adjacency[u] ?? [];
      for (let i = pointer[u] ?? 0; i < edges.length; i++) {
        pointer[u] = i;
        const e = edges[i];
        if (!e || level[e.to] !== (level[u] ?? 0) + 1) continue;
        const got = dfs(e.to, Math.min(pushed, e.capacity - e.flow));
        if (got > 0) {
          e.flow += got;
          if (e.twin) e.twin.flow -= got;
          return got;
        }
      }
      pointer[u] = edges.length;
      return 0;
    };

    let total = 0;
    while (bfs()) {
      pointer = new Array<number>(nodes).fill(0);
      let pushed: number;
      while ((pushed = dfs(source, Infinity)) > 0) total += pushed;
    }
    return total;
  }
}

export function selfTest(): boolean {
  const net = new FlowNetwork(6);
  const edges = [
    [0, 1, 16],
    [0, 2, 13],
    [1, 2, 10],
    [2, 1, 4],
    [1, 3, 12],
    [3, 2, 9],
    [2, 4, 14],
    [4, 3, 7],
    [3, 5, 20],
    [4, 5, 4],
  ] as const;
  const made = edges.map(([from, to, capacity]) => net.addEdge(from, to, capacity));
  const flow = net.maxFlow(0, 5);
  const intoSink = made.filter((e) => e.to === 5).reduce((sum, e) => sum + e.flow, 0);
  return flow === 23 && intoSink === 23 && made.every((e) => e.flow <= e.capacity);
}
