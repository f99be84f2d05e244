// style: Okasaki's balanced insertion, string-literal colours, class facade

type Colour = 'red' | 'black';

class RbNode<T> {
  constructor(
    readonly colour: Colour,
    readonly left: RbNode<T> | undefined,
    readonly value: T,
    readonly right: RbNode<T> | undefined,
  ) {}

  blacken(): RbNode<T> {
    return this.colour === 'black' ? this : new RbNode('black', this.left, this.value, this.right);
  }
}

type Link<T> = RbNode<T> | undefined;

function rebuild<T>(a: Link<T>, x: T, b: Link<T>, y: T, c: Link<T>, z: T, d: Link<T>): RbNode<T> {
  return new RbNode('red', new RbNode('black', a, x, b), y, new RbNode('black', c, z, d));
}

function balance<T>(colour: Colour, left: Link<T>, value: T, right: Link<T>): RbNode<T> {
  if (colour === 'black') {
    if (left?.colour === 'red') {
      const { left: ll, right: lr } = left;
      if (ll?.colour === 'red') return rebuild(ll.left, ll.value, ll.right, left.value, lr, value, right);
      if (lr?.colour === 'red') return rebuild(ll, left.value, lr.left, lr.value, lr.right, value, right);
    }
    if (right?.colour === 'red') {
      const { left: rl, right: rr } = right;
      if (rl?.colour === 'red') return rebuild(left, value, rl.left, rl.value, rl.right, right.value, rr);
      if (rr?.colour === 'red') return rebuild(left, value, rl, right.value, rr.left, rr.value, rr.right);
    }
  }
  return new RbNode(colour, left, value, right);
}

export class SortedSet<T> {
  private constructor(
    private readonly compare: (a: T, b: T) => number,
    private readonly root: Link<T>,
  ) {}

  static create<T>(compare: (a: T, b: T) => number, ...items: T[]): SortedSet<T> {
    return items.reduce((set, item) => set.add(item), new SortedSet<T>(compare, undefined));
  }

  add(value: T): SortedSet<T> {
    const go = (node: Link<T>): RbNode<T> => {
      if (!node) return new RbNode<T>('red', undefined, value, undefined);
      const order = this.compare(value, node.value);
      if (order < 0) return balance(node.colour, go(node.left), node.value, node.right);
      if (order > 0) return balance(node.colour, node.left, node.value, go(node.right));
      return node;
    };
    return new SortedSet(this.compare, go(this.root).blacken());
  }

  has(value: T): boolean {
    for (let node = this.root; node; ) {
      const order = this.compare(value, node.value);
      if (order === 0) return true;
      node = order < 0 ? node.left : node.right;
    }
    return false;
  }

  toArray(): T[] {
    const out: T[] = [];
    const visit = (node: Link<T>) => {
      if (!node) return;
      visit(node.left);
      out.push(node.value);
      visit(node.right);
    };
    visit(this.root);
    return out;
  }

  /** The number of black nodes on every path, or -1 when paths differ. */
  blackHeight(): number {
    const measure = (node: Link<T>): number => {
      if (!node) return 1;
      const left = measure(node.left);
      const right = measure(node.right);
      if (left !== right || left < 0) return -1;
      return left + (node.colour === 'black' ? 1 : 0);
    };
    return measure(this.root);
  }
}

export function selfTest(): boolean {
  const numbers = Array.from({ length: 64 }, (_, i) => (i * 29) % 64);
  const set = SortedSet.create((a: number, b: number) => a - b, ...numbers, 3, 3);
  const words = SortedSet.create<string>((a, b) => (a < b ? -1 : a > b ? 1 : 0), 'pear', 'apple', 'fig');
  return (
    set.blackHeight() > 0 &&
    set.toArray().length === 64 &&
    set.has(63) &&
    !set.has(64) &&
    words.add('kiwi').toArray().join() === 'apple,fig,kiwi,pear' &&
    !words.has('kiwi')
  );
}
