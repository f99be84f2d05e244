// style: binary heap whose items know their place, priorities changed in place, static helpers for index arithmetic

export class IndexedPriorityQueue<T> {
  private heap: { item: T; priority: number }[] = [];
  private position = new Map<T, number>();

  static parent(i: number) {
    return (i - 1) >> 1;
  }

  static left(i: number) {
    return 2 * i + 1;
  }

  get length() {
    return this.heap.length;
  }

  has(item: T): boolean {
    return this.position.has(item);
  }

  upsert(item: T, priority: number) {
    const i = this.position.get(item);
    if (i === undefined) {
      this.heap.push({ item, priority });
      this.position.set(item, this.heap.length - 1);
      this.up(this.heap.length - 1);
      return;
    }
    const entry = this.heap[i];
    if (!entry) return;
    const old = entry.priority;
    entry.priority = priority;
    if (priority < old) this.up(i);
    else this.down(i);
  }

  poll(): T | undefined {
    const [top] = this.heap;
    const last = this.heap.pop();
    if (!top || !last) return undefined;
    this.position.delete(top.item);
    if (top !== last) {
      this.heap[0] = last;
      this.position.set(last.item, 0);
      this.down(0);
    }
    return top.item;
  }

  private less(i: number, j: number): boolean {
    const a = this.heap[i];
    const b = this.heap[j];
    return a !== undefined && b !== undefined && a.priority < b.priority;
  }

  private swap(i: number, j: number) {
    const a = this.heap[i];
    const b = this.heap[j];
    if (!a || !b) throw new Error(`swap of ${i} and ${j} out of ${this.heap.length}`);
    this.heap[i] = b;
    this.heap[j] = a;
    this.position.set(a.item, j).set(b.item, i);
  }

  private up(i: number) {
    while (i > 0 && this.less(i, IndexedPriorityQueue.parent(i))) {
      const p = IndexedPriorityQueue.parent(i);
      this.swap(i, p);
      i = p;
    }
  }

  private down(i: number) {
    for (;;) {
      const left = IndexedPriorityQueue.left(i);
      const right = left + 1;
      let smallest = i;
      if (this.less(left, smallest)) smallest = left;
      if (this.less(right, smallest)) smallest = right;
      if (smallest === i) return;
      this.swap(i, smallest);
      i = smallest;
    }
  }
}

export function prim(edges: [string, string, number][]): { total: number; tree: string[] } {
  const neighbours: Record<string, [string, number][]> = {};
  for (const [a, b, w] of edges) {
    (neighbours[a] ??= []).push([b, w]);
    (neighbours[b] ??= []).push([a, w]);
  }
  const best = new Map<string, { from: string; weight: number }>();
  const seen = new Set<string>();
  const queue = new IndexedPriorityQueue<string>();
  const start = edges[0]?.[0];
  if (start === undefined) return { total: 0, tree: [] };
  queue.upsert(start, 0);
  let total = 0;
  const tree: string[] = [];
  for (let at = queue.poll(); at !== undefined; at = queue.poll()) {
    seen.add(at);
    const link = best.get(at);
    if (link) {
      total += link.weight;
      tree.push(link.from + at);
    }
    for (const [to, weight] of neighbours[at] ?? []) {
      if (seen.has(to) || weight >= (best.get(to)?.weight ?? Infinity)) continue;
      best.set(to, { from: at, weight });
      queue.upsert(to, weight);
    }
  }
  return { total, tree };
}

export function selfTest(): boolean {
  const { total, tree } = prim([
    ['a', 'b', 7],
    ['a', 'd', 5],
    ['b', 'c', 8],
    ['b', 'd', 9],
    ['b', 'e', 7],
    ['c', 'e', 5],
    ['d', 'e', 15],
    ['d', 'f', 6],
    ['e', 'f', 8],
    ['e', 'g', 9],
    ['f', 'g', 11],
  ]);
  return total === 39 && tree.join() === 'ad,df,ab,be,ec,eg' && prim([]).tree.length === 0;
}
