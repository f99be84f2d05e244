// style: B-tree of minimum degree t (Cormen et al.), mutable nodes with arrays

interface BNode<T> {
  keys: T[];
  children: BNode<T>[];
}

const isLeaf = <T>(node: BNode<T>): boolean => node.children.length === 0;

export class BTree<T> {
  private root: BNode<T> = { keys: [], children: [] };

  constructor(
    private readonly compare: (a: T, b: T) => number,
    private readonly degree = 3,
  ) {}

  insert(key: T): boolean {
    if (this.has(key)) return false;
    if (this.isFull(this.root)) {
      const root: BNode<T> = { keys: [], children: [this.root] };
      this.split(root, 0);
      this.root = root;
    }
    this.insertInto(this.root, key);
    return true;
  }

  has(key: T): boolean {
    let node: BNode<T> | undefined = this.root;
    while (node) {
      const i = this.position(node, key);
      const found = node.keys[i];
      if (found !== undefined && this.compare(found, key) === 0) return true;
      node = node.children[i];
    }
    return false;
  }

  /** All keys k with low <= k < high, in order. */
  range(low: T, high: T): T[] {
    const out: T[] = [];
    const visit = (node: BNode<T>): void => {
      let i = this.position(node, low);
      while (true) {
        const child = node.children[i];
        if (child) visit(child);
        const key = node.keys[i];
        if (key === undefined || this.compare(key, high) >= 0) return;
        out.push(key);
        i++;
      }
    };
    visit(this.root);
    return out;
  }

  height(): number {
    let levels = 1;
    for (let node = this.root.children[0]; node; node = node.children[0]) levels++;
    return levels;
  }

  private isFull(node: BNode<T>): boolean {
    return node.keys.length === 2 * this.degree - 1;
  }

  private position(node: BNode<T>, key: T): number {
    let lo = 0;
    let hi = node.keys.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      const probe = node.keys[mid];
      if (probe !== undefined && this.compare(probe, key) < 0) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  private insertInto(node: BNode<T>, key: T): void {
    let i = this.position(node, key);
    if (isLeaf(node)) {
      node.keys.splice(i, 0, key);
      return;
    }
    let child = node.children[i];
    if (child && this.isFull(child)) {
      this.split(node, i);
      const middle = node.keys[i];
      if (middle !== undefined && this.compare(key, middle) > 0) i++;
      child = node.children[i];
    }
    if (child) this.insertInto(child, key);
  }

  private split(parent: BNode<T>, index: number): void {
    const left = parent.children[index];
    if (!left) return;
    const right: BNode<T> = {
      keys: left.keys.splice(this.degree),
      children: left.children.splice(this.degree),
    };
    const middle = left.keys.pop();
    if (middle === undefined) throw new Error('a full node has a middle key');
    parent.keys.splice(index, 0, middle);
    parent.children.splice(index + 1, 0, right);
  }
}

export function selfTest(): boolean {
  const tree = new BTree<number>((a, b) => a - b);
  let inserted = 0;
  for (let i = 0; i < 500; i++) if (tree.insert((i * 73) % 499)) inserted++;
  const page = tree.range(100, 110);
  return inserted === 499 && tree.has(498) && !tree.has(499) && page.join() === '100,101,102,103,104,105,106,107,108,109' && tree.height() <= 6;
}
