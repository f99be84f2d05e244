// style: ordered map as a randomised treap, split and merge on tuples, comparator passed in

type Tree<K, V> = TreapNode<K, V> | null;

interface TreapNode<K, V> {
  key: K;
  value: V;
  priority: number;
  size: number;
  left: Tree<K, V>;
  right: Tree<K, V>;
}

const size = <K, V>(tree: Tree<K, V>): number => (tree ? tree.size : 0);

function update<K, V>(node: TreapNode<K, V>): TreapNode<K, V> {
  node.size = 1 + size(node.left) + size(node.right);
  return node;
}

export class TreapMap<K, V> {
  private root: Tree<K, V> = null;
  private seed = 0x2545f491;

  constructor(private readonly compare: (a: K, b: K) => number) {}

  get size(): number {
    return size(this.root);
  }

  get(key: K): V | undefined {
    let node = this.root;
    while (node) {
      const order = this.compare(key, node.key);
      if (order === 0) return node.value;
      node = order < 0 ? node.left : node.right;
    }
    return undefined;
  }

  set(key: K, value: V): void {
    const [less, rest] = this.split(this.root, key, false);
    const [same, more] = this.split(rest, key, true);
    const node = same ?? { key, value, priority: this.random(), size: 1, left: null, right: null };
    node.value = value;
    this.root = this.merge(this.merge(less, node), more);
  }

  delete(key: K): boolean {
    const [less, rest] = this.split(this.root, key, false);
    const [same, more] = this.split(rest, key, true);
    this.root = this.merge(less, more);
    return same !== null;
  }

  /** The entry with `index` smaller ones. */
  at(index: number): [K, V] | undefined {
    let node = this.root;
    while (node) {
      const before = size(node.left);
      if (index === before) return [node.key, node.value];
      if (index < before) {
        node = node.left;
      } else {
        index -= before + 1;
        node = node.right;
      }
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<[K, V]> {
    function* walk(node: Tree<K, V>): Generator<[K, V]> {
      if (!node) return;
      yield* walk(node.left);
      yield [node.key, node.value];
      yield* walk(node.right);
    }
    yield* walk(this.root);
  }

  private split(node: Tree<K, V>, key: K, inclusive: boolean): [Tree<K, V>, Tree<K, V>] {
    if (!node) return [null, null];
    const order = this.compare(node.key, key);
    if (order < 0 || (inclusive && order === 0)) {
      const [a, b] = this.split(node.right, key, inclusive);
      node.right = a;
      return [update(node), b];
    }
    const [a, b] = this.split(node.left, key, inclusive);
    node.left = b;
    return [a, update(node)];
  }

  private merge(a: Tree<K, V>, b: Tree<K, V>): Tree<K, V> {
    if (!a || !b) return a ?? b;
    if (a.priority > b.priority) {
      a.right = this.merge(a.right, b);
      return update(a);
    }
    b.left = this.merge(a, b.left);
    return update(b);
  }

  private random(): number {
    this.seed ^= this.seed << 13;
    this.seed ^= this.seed >>> 17;
    this.seed ^= this.seed << 5;
    return this.seed >>> 0;
  }
}

export function selfTest(): boolean {
  const map = new TreapMap<string, number>((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  'the quick brown fox jumps over the lazy dog'.split(' ').forEach((w, i) => map.set(w, i));
  const removed = map.delete('lazy') && !map.delete('lazy');
  const keys = [...map].map(([k]) => k).join(' ');
  return removed && map.size === 7 && map.get('the') === 6 && map.at(2)?.[0] === 'fox' && keys === 'brown dog fox jumps over quick the';
}
