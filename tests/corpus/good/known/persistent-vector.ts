// style: immutable generic class, trie of branches and leaves as a union, private constructor and static factories

type Branch<T> = { readonly kind: 'branch'; readonly children: readonly Tree<T>[] };
type Leaf<T> = { readonly kind: 'leaf'; readonly values: readonly T[] };
type Tree<T> = Branch<T> | Leaf<T>;

const BITS = 2;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

const leaf = <T>(values: readonly T[]): Leaf<T> => ({ kind: 'leaf', values });
const branch = <T>(children: readonly Tree<T>[]): Branch<T> => ({ kind: 'branch', children });

function lookup<T>(tree: Tree<T>, index: number, level: number): T | undefined {
  let node = tree;
  for (let shift = level; node.kind === 'branch'; shift -= BITS) {
    const child = node.children[(index >>> shift) & MASK];
    if (!child) return undefined;
    node = child;
  }
  return node.values[index & MASK];
}

function insert<T>(tree: Tree<T> | undefined, index: number, level: number, value: T): Tree<T> {
  const slot = (index >>> level) & MASK;
  if (level === 0) {
    const values = tree?.kind === 'leaf' ? [...tree.values] : [];
    values[slot] = value;
    return leaf(values);
  }
  const children = tree?.kind === 'branch' ? tree.children : [];
  const child = insert(children[slot], index, level - BITS, value);
  return branch(slot < children.length ? children.with(slot, child) : [...children, child]);
}

export class Vector<T> implements Iterable<T> {
  private constructor(
    readonly length: number,
    private readonly level: number,
    private readonly root: Tree<T>,
  ) {}

  static empty<T>(): Vector<T> {
    return new Vector<T>(0, 0, leaf([]));
  }

  static of<T>(...values: readonly T[]): Vector<T> {
    return Vector.from(values);
  }

  static from<T>(values: Iterable<T>): Vector<T> {
    let vector = Vector.empty<T>();
    for (const value of values) vector = vector.push(value);
    return vector;
  }

  at(index: number): T | undefined {
    return index < 0 || index >= this.length ? undefined : lookup(this.root, index, this.level);
  }

  push(value: T): Vector<T> {
    const full = this.length === 1 << (this.level + BITS);
    const level = full ? this.level + BITS : this.level;
    const root = full ? branch([this.root]) : this.root;
    return new Vector(this.length + 1, level, insert(root, this.length, level, value));
  }

  set(index: number, value: T): Vector<T> {
    if (index < 0 || index >= this.length) throw new RangeError(`${index} is outside of ${this.length}`);
    return new Vector(this.length, this.level, insert(this.root, index, this.level, value));
  }

  map<U>(change: (value: T, index: number) => U): Vector<U> {
    let index = 0;
    const visit = (tree: Tree<T>): Tree<U> =>
      tree.kind === 'leaf'
        ? leaf(tree.values.map((value) => change(value, index++)))
        : branch(tree.children.map(visit));
    return new Vector(this.length, this.level, visit(this.root));
  }

  *[Symbol.iterator](): Generator<T, void> {
    const stack: Tree<T>[] = [this.root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.kind === 'leaf') yield* node.values;
      else stack.push(...node.children.toReversed());
    }
  }
}

export function selfTest(): boolean {
  const numbers = Vector.from(Array.from({ length: 50 }, (_, i) => i));
  const changed = numbers.set(20, -1);
  const texts = numbers.map((n, i) => `${n + i}`);
  return (
    numbers.at(20) === 20 &&
    changed.at(20) === -1 &&
    changed.at(49) === 49 &&
    changed.at(50) === undefined &&
    texts.at(33) === '66' &&
    [...changed].length === 50 &&
    Vector.of('a', 'b').push('c').length === 3
  );
}
