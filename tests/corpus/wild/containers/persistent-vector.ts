// style: persistent vector as a trie of width four, path copying, nodes as a union of branch and leaf
// refused: SK1210 because nothing shows that the one `Vector<never>` is never given anything; a new empty vector for each call passes

const BITS = 2;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

type Node<T> = Branch<T> | Leaf<T>;

class Branch<T> {
  readonly kind = 'branch';
  constructor(readonly children: readonly Node<T>[]) {}
}

class Leaf<T> {
  readonly kind = 'leaf';
  constructor(readonly items: readonly T[]) {}
}

export class Vector<T> implements Iterable<T> {
  private static readonly nothing = new Vector<never>(0, 0, new Leaf<never>([]));

  private constructor(
    readonly length: number,
    private readonly shift: number,
    private readonly root: Node<T>,
  ) {}

  static empty<T>(): Vector<T> {
    return Vector.nothing;
  }

  static from<T>(items: Iterable<T>): Vector<T> {
    let vector = Vector.empty<T>();
    for (const item of items) vector = vector.push(item);
    return vector;
  }

  get(index: number): T | undefined {
    if (index < 0 || index >= this.length) return undefined;
    let node: Node<T> | undefined = this.root;
    for (let level = this.shift; node?.kind === 'branch'; level -= BITS) node = node.children[(index >> level) & MASK];
    return node?.items[index & MASK];
  }

  set(index: number, value: T): Vector<T> {
    if (index === this.length) return this.push(value);
    if (index < 0 || index > this.length) throw new RangeError(`index ${index} of ${this.length}`);
    return new Vector(this.length, this.shift, Vector.replace(this.root, this.shift, index, value));
  }

  push(value: T): Vector<T> {
    const isFull = this.length === WIDTH << this.shift;
    const shift = isFull ? this.shift + BITS : this.shift;
    const root = isFull ? new Branch([this.root]) : this.root;
    return new Vector(this.length + 1, shift, Vector.replace(root, shift, this.length, value));
  }

  map<U>(f: (value: T, index: number) => U): Vector<U> {
    return Vector.from([...this].map(f));
  }

  *[Symbol.iterator](): Iterator<T> {
    const stack: Node<T>[] = [this.root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.kind === 'leaf') yield* node.items;
      else stack.push(...node.children.toReversed());
    }
  }

  private static replace<T>(node: Node<T> | undefined, shift: number, index: number, value: T): Node<T> {
    const slot = (index >> shift) & MASK;
    if (shift === 0) {
      const items = node?.kind === 'leaf' ? [...node.items] : [];
      items[slot] = value;
      return new Leaf(items);
    }
    const children = node?.kind === 'branch' ? [...node.children] : [];
    children[slot] = Vector.replace(children[slot], shift - BITS, index, value);
    return new Branch(children);
  }
}

export function selfTest(): boolean {
  const letters = Vector.from('abcdefghijklmnopqrstuvwxyz');
  const changed = letters.set(3, 'D').set(25, 'Z').push('!');
  const numbers = letters.map((_, i) => i * i);
  return (
    [...letters].join('') === 'abcdefghijklmnopqrstuvwxyz' &&
    [...changed].join('') === 'abcDefghijklmnopqrstuvwxyZ!' &&
    letters.get(3) === 'd' &&
    changed.length === 27 &&
    letters.get(26) === undefined &&
    numbers.get(17) === 289 &&
    Vector.empty<number>().push(1).get(0) === 1
  );
}
