// style: generic priority queue with handles and decrease-key, shortest paths over it, weighted graph builder

export interface Handle<P, V> {
  readonly priority: P;
  readonly value: V;
}

class HeapNode<P, V> implements Handle<P, V> {
  child: HeapNode<P, V> | undefined;
  sibling: HeapNode<P, V> | undefined;
  parent: HeapNode<P, V> | undefined;

  constructor(
    public priority: P,
    readonly value: V,
  ) {}
}

export class PairingHeap<P, V> {
  #root: HeapNode<P, V> | undefined;
  #size = 0;
  readonly #nodes = new WeakMap<Handle<P, V>, HeapNode<P, V>>();

  constructor(private readonly compare: (a: P, b: P) => number) {}

  get size(): number {
    return this.#size;
  }

  push(priority: P, value: V): Handle<P, V> {
    const node = new HeapNode(priority, value);
    this.#nodes.set(node, node);
    this.#root = this.#meld(this.#root, node);
    this.#size++;
    return node;
  }

  pop(): Handle<P, V> | undefined {
    const top = this.#root;
    if (top === undefined) return undefined;
    this.#root = this.#pairUp(top.child);
    if (this.#root) this.#root.parent = undefined;
    this.#nodes.delete(top);
    this.#size--;
    return top;
  }

  decrease(handle: Handle<P, V>, priority: P): boolean {
    const node = this.#nodes.get(handle);
    if (!node || this.compare(priority, node.priority) > 0) return false;
    node.priority = priority;
    if (node === this.#root) return true;
    this.#cut(node);
    this.#root = this.#meld(this.#root, node);
    return true;
  }

  #meld(a: HeapNode<P, V> | undefined, b: HeapNode<P, V> | undefined): HeapNode<P, V> | undefined {
    if (!a || !b) return a ?? b;
    const [parent, child] = this.compare(a.priority, b.priority) <= 0 ? [a, b] : [b, a];
    child.sibling = parent.child;
    child.parent = parent;
    parent.child = child;
    return parent;
  }

  #pairUp(first: HeapNode<P, V> | undefined): HeapNode<P, V> | undefined {
    const pairs: (HeapNode<P, V> | undefined)[] = [];
    let rest = first;
    while (rest) {
      const second: HeapNode<P, V> | undefined = rest.sibling;
      const after = second?.sibling;
      rest.sibling = undefined;
      if (second) second.sibling = undefined;
      pairs.push(this.#meld(rest, second));
      rest = after;
    }
    return pairs.reduceRight((whole, pair) => this.#meld(pair, whole), undefined);
  }

  #cut(node: HeapNode<P, V>): void {
    const { parent } = node;
    if (!parent) return;
    if (parent.child === node) parent.child = node.sibling;
    else {
      let before = parent.child;
      while (before && before.sibling !== node) before = before.sibling;
      if (before) before.sibling = node.sibling;
    }
    node.parent = undefined;
    node.sibling = undefined;
  }
}

export type Graph<N> = ReadonlyMap<N, ReadonlyMap<N, number>>;

export function graphOf<N>(...edges: readonly (readonly [from: N, to: N, weight: number])[]): Graph<N> {
  const graph = new Map<N, Map<N, number>>();
  for (const [from, to, weight] of edges) {
    for (const node of [from, to]) if (!graph.has(node)) graph.set(node, new Map());
    graph.get(from)?.set(to, weight);
  }
  return graph;
}

export function shortestPath<N>(graph: Graph<N>, start: N, goal: N): { path: N[]; length: number } | undefined {
  const heap = new PairingHeap<number, N>((a, b) => a - b);
  const handles = new Map<N, Handle<number, N>>([[start, heap.push(0, start)]]);
  const previous = new Map<N, N>();
  const settled = new Set<N>();
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { value: node, priority: distance } = next;
    settled.add(node);
    if (node === goal) {
      const path = [node];
      for (let at = previous.get(node); at !== undefined; at = previous.get(at)) path.unshift(at);
      return { path, length: distance };
    }
    for (const [neighbour, weight] of graph.get(node) ?? []) {
      if (settled.has(neighbour)) continue;
      const total = distance + weight;
      const handle = handles.get(neighbour);
      if (handle === undefined) handles.set(neighbour, heap.push(total, neighbour));
      else if (total >= handle.priority || !heap.decrease(handle, total)) continue;
      previous.set(neighbour, node);
    }
  }
  return undefined;
}

export function selfTest(): boolean {
  const heap = new PairingHeap<number, string>((a, b) => a - b);
  const handles = [5, 3, 8, 1].map((priority) => heap.push(priority, `v${priority}`));
  const [, , eight] = handles;
  const moved = eight !== undefined && heap.decrease(eight, 0);
  const order: string[] = [];
  while (heap.size > 0) order.push(heap.pop()?.value ?? '?');
  const roads = graphOf(['a', 'b', 7], ['a', 'c', 2], ['c', 'b', 3], ['b', 'd', 1], ['c', 'd', 8]);
  const found = shortestPath(roads, 'a', 'd');
  return moved && order.join() === 'v8,v1,v3,v5' && found?.path.join('') === 'acbd' && found.length === 6;
}
