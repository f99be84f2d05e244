// style: union by rank with path compression, Map-based

export class DisjointSet<T> {
  private parent = new Map<T, T>();
  private rank = new Map<T, number>();
  private components = 0;

  makeSet(item: T): void {
    if (this.parent.has(item)) return;
    this.parent.set(item, item);
    this.rank.set(item, 0);
    this.components++;
  }

  find(item: T): T {
    const parent = this.parent.get(item);
    if (parent === undefined) {
      this.makeSet(item);
      return item;
    }
    if (parent === item) return item;
    const root = this.find(parent);
    this.parent.set(item, root);
    return root;
  }

  union(a: T, b: T): boolean {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return false;
    const rankA = this.rank.get(rootA) ?? 0;
    const rankB = this.rank.get(rootB) ?? 0;
    const [big, small] = rankA >= rankB ? [rootA, rootB] : [rootB, rootA];
    this.parent.set(small, big);
    if (rankA === rankB) this.rank.set(big, rankA + 1);
    this.components--;
    return true;
  }

  connected(a: T, b: T): boolean {
    return this.find(a) === this.find(b);
  }

  get count(): number {
    return this.components;
  }

  groups(): T[][] {
    const byRoot = new Map<T, T[]>();
    for (const item of this.parent.keys()) {
      const root = this.find(item);
      const group = byRoot.get(root) ?? [];
      group.push(item);
      byRoot.set(root, group);
    }
    return Array.from(byRoot.values());
  }
}

export interface Edge<T> {
  from: T;
  to: T;
  weight: number;
}

/** Kruskal 1956. */
export function minimumSpanningTree<T>(edges: Edge<T>[]): Edge<T>[] {
  const sets = new DisjointSet<T>();
  return [...edges].sort((a, b) => a.weight - b.weight).filter(({ from, to }) => sets.union(from, to));
}

export function selfTest(): boolean {
  const tree = minimumSpanningTree([
    { from: 'a', to: 'b', weight: 7 },
    { from: 'a', to: 'd', weight: 5 },
    { from: 'b', to: 'c', weight: 8 },
    { from: 'b', to: 'd', weight: 9 },
    { from: 'c', to: 'e', weight: 5 },
    { from: 'b', to: 'e', weight: 7 },
    { from: 'd', to: 'e', weight: 15 },
  ]);
  const sets = new DisjointSet<number>();
  sets.union(1, 2);
  sets.union(3, 4);
  sets.makeSet(5);
  const weight = tree.reduce((sum, edge) => sum + edge.weight, 0);
  return weight === 24 && tree.length === 4 && sets.count === 3 && sets.groups().length === 3 && !sets.connected(2, 3);
}
