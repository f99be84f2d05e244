// style: directed weighted graph with topological order, shortest paths and cycle report, generic node ids, iterators of neighbours

export interface Edge<N> {
  readonly from: N;
  readonly to: N;
  readonly weight: number;
}

export class CycleError<N> extends Error {
  constructor(readonly cycle: readonly N[]) {
    super(`cycle: ${cycle.join(' -> ')}`);
  }
}

export class Digraph<N extends string | number> {
  private readonly outgoing = new Map<N, Map<N, number>>();

  static fromEdges<N extends string | number>(edges: Iterable<readonly [N, N, number?]>): Digraph<N> {
    const graph = new Digraph<N>();
    for (const [from, to, weight] of edges) graph.connect(from, to, weight);
    return graph;
  }

  add(node: N): Map<N, number> {
    let targets = this.outgoing.get(node);
    if (!targets) {
      targets = new Map();
      this.outgoing.set(node, targets);
    }
    return targets;
  }

  connect(from: N, to: N, weight = 1): this {
    this.add(from).set(to, weight);
    this.add(to);
    return this;
  }

  get nodes(): N[] {
    return [...this.outgoing.keys()];
  }

  *edges(): IterableIterator<Edge<N>> {
    for (const [from, targets] of this.outgoing) {
      for (const [to, weight] of targets) yield { from, to, weight };
    }
  }

  neighbours(node: N): IterableIterator<[N, number]> {
    return (this.outgoing.get(node) ?? new Map<N, number>()).entries();
  }

  reversed(): Digraph<N> {
    const result = new Digraph<N>();
    for (const node of this.nodes) result.add(node);
    for (const { from, to, weight } of this.edges()) result.connect(to, from, weight);
    return result;
  }

  topological(): N[] {
    const state = new Map<N, 'open' | 'done'>();
    const order: N[] = [];
    const visit = (node: N, path: readonly N[]): void => {
      switch (state.get(node)) {
        case 'done':
          return;
        case 'open':
          throw new CycleError([...path.slice(path.indexOf(node)), node]);
      }
      state.set(node, 'open');
      for (const [next] of this.neighbours(node)) visit(next, [...path, node]);
      state.set(node, 'done');
      order.push(node);
    };
    for (const node of this.nodes) visit(node, []);
    return order.reverse();
  }

  shortestPath(start: N, goal: N): { path: N[]; cost: number } | null {
    const cost = new Map<N, number>([[start, 0]]);
    const previous = new Map<N, N>();
    const open = new Set<N>([start]);
    while (open.size > 0) {
      let best: N | undefined;
      for (const node of open) {
        if (best === undefined || (cost.get(node) ?? Infinity) < (cost.get(best) ?? Infinity)) best = node;
      }
      if (best === undefined) break;
      if (best === goal) break;
      open.delete(best);
      const base = cost.get(best) ?? 0;
      for (const [next, weight] of this.neighbours(best)) {
        const through = base + weight;
        if (through >= (cost.get(next) ?? Infinity)) continue;
        cost.set(next, through);
        previous.set(next, best);
        open.add(next);
      }
    }
    const total = cost.get(goal);
    if (total === undefined) return null;
    const path = [goal];
    for (let node = previous.get(goal); node !== undefined; node = previous.get(node)) path.unshift(node);
    return { path, cost: total };
  }
}

export function selfTest(): boolean {
  const builds = Digraph.fromEdges([
    ['app', 'lib'],
    ['app', 'ui'],
    ['ui', 'lib'],
    ['lib', 'core'],
  ]);
  const roads = Digraph.fromEdges<number>([
    [1, 2, 7],
    [1, 3, 9],
    [1, 6, 14],
    [2, 3, 10],
    [3, 4, 11],
    [3, 6, 2],
    [6, 5, 9],
    [4, 5, 6],
  ]);
  const shortest = roads.shortestPath(1, 5);
  let cycle = '';
  try {
    Digraph.fromEdges([['a', 'b'], ['b', 'c'], ['c', 'b']]).topological();
  } catch (error) {
    if (error instanceof CycleError) cycle = error.message;
  }
  return (
    builds.topological().join() === 'app,ui,lib,core' &&
    builds.reversed().topological()[0] === 'core' &&
    shortest !== null &&
    shortest.path.join() === '1,3,6,5' &&
    shortest.cost === 20 &&
    roads.shortestPath(5, 1) === null &&
    cycle === 'cycle: b -> c -> b'
  );
}
