// style: pairing heap with handles and decrease-key, transcribed from Fredman, Sedgewick, Sleator and Tarjan

export interface Handle<T> {
  readonly item: T;
  readonly key: number;
}

class HeapNode<T> implements Handle<T> {
  child: HeapNode<T> | undefined;
  sibling: HeapNode<T> | undefined;
  previous: HeapNode<T> | undefined;

  constructor(
    readonly item: T,
    public key: number,
  ) {}
}

function link<T>(a: HeapNode<T>, b: HeapNode<T>): HeapNode<T> {
  if (b.key < a.key) [a, b] = [b, a];
  b.sibling = a.child;
  if (a.child) a.child.previous = b;
  b.previous = a;
  a.child = b;
  a.sibling = undefined;
  return a;
}

export class PairingHeap<T> {
  #root: HeapNode<T> | undefined;
  #nodes = new WeakMap<Handle<T>, HeapNode<T>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  insert(item: T, key: number): Handle<T> {
    const node = new HeapNode(item, key);
    this.#nodes.set(node, node);
    this.#root = this.#root ? link(this.#root, node) : node;
    this.#size += 1;
    return node;
  }

  decreaseKey(handle: Handle<T>, key: number): void {
    const node = this.#nodes.get(handle);
    if (!node) throw new Error('not of this heap');
    if (key > node.key) throw new RangeError('key would grow');
    node.key = key;
    if (node === this.#root || !this.#root) return;
    const { previous } = node;
    if (previous) {
      if (previous.child === node) previous.child = node.sibling;
      else previous.sibling = node.sibling;
    }
    if (node.sibling) node.sibling.previous = previous;
    node.sibling = node.previous = undefined;
    this.#root = link(this.#root, node);
  }

  extractMin(): T | undefined {
    const root = this.#root;
    if (!root) return undefined;
    this.#root = this.#pair(root.child);
    this.#nodes.delete(root);
    this.#size -= 1;
    return root.item;
  }

  #pair(first: HeapNode<T> | undefined): HeapNode<T> | undefined {
    const pairs: HeapNode<T>[] = [];
    let node = first;
    while (node) {
      const second: HeapNode<T> | undefined = node.sibling;
      const rest = second?.sibling;
      node.previous = undefined;
      if (second) second.previous = undefined;
      pairs.push(second ? link(node, second) : node);
      node = rest;
    }
    return pairs.reduceRight<HeapNode<T> | undefined>((heap, next) => (heap ? link(next, heap) : next), undefined);
  }
}

export function selfTest(): boolean {
  const heap = new PairingHeap<string>();
  const handles = new Map<string, Handle<string>>();
  for (const [name, key] of Object.entries({ e: 5, a: 9, c: 3, b: 8, d: 4 })) handles.set(name, heap.insert(name, key));
  const first = heap.extractMin();
  for (const [name, key] of [['a', 1], ['b', 2]] as const) {
    const handle = handles.get(name);
    if (handle) heap.decreaseKey(handle, key);
  }
  let order = '';
  for (let item = heap.extractMin(); item !== undefined; item = heap.extractMin()) order += item;
  return first === 'c' && order === 'abde' && heap.size === 0;
}
