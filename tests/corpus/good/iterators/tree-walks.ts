// style: tree as recursive interface, pre/in/post/level order generators, optional properties

export interface TreeNode<T> {
  value: T;
  left?: TreeNode<T>;
  right?: TreeNode<T>;
}

export function* preOrder<T>(tree: TreeNode<T> | undefined): Generator<T> {
  if (!tree) return;
  yield tree.value;
  yield* preOrder(tree.left);
  yield* preOrder(tree.right);
}

export function* inOrder<T>(tree?: TreeNode<T>): Generator<T> {
  if (tree) {
    yield* inOrder(tree.left);
    yield tree.value;
    yield* inOrder(tree.right);
  }
}

export function* postOrder<T>(tree?: TreeNode<T>): Generator<T> {
  if (tree?.left) yield* postOrder(tree.left);
  if (tree?.right) yield* postOrder(tree.right);
  if (tree) yield tree.value;
}

export function* levels<T>(root: TreeNode<T>): Generator<T[]> {
  let level = [root];
  while (level.length > 0) {
    yield level.map((node) => node.value);
    level = level.flatMap(({ left, right }) => [left, right]).filter((node) => node !== undefined);
  }
}

export function insert(tree: TreeNode<number> | undefined, value: number): TreeNode<number> {
  if (!tree) return { value };
  if (value < tree.value) tree.left = insert(tree.left, value);
  else tree.right = insert(tree.right, value);
  return tree;
}

export function mapTree<A, B>(tree: TreeNode<A>, f: (value: A) => B): TreeNode<B> {
  const { value, left, right } = tree;
  return {
    value: f(value),
    ...(left && { left: mapTree(left, f) }),
    ...(right && { right: mapTree(right, f) }),
  };
}

/** Whether both trees have the same leaves in the same order, looking no further than needed. */
export function sameFringe<T>(a: TreeNode<T>, b: TreeNode<T>): boolean {
  const left = leaves(a);
  const right = leaves(b);
  for (;;) {
    const x = left.next();
    const y = right.next();
    if (x.done || y.done) return x.done === y.done;
    if (x.value !== y.value) return false;
  }
}

function* leaves<T>(tree: TreeNode<T>): Generator<T, undefined> {
  if (!tree.left && !tree.right) yield tree.value;
  if (tree.left) yield* leaves(tree.left);
  if (tree.right) yield* leaves(tree.right);
  return undefined;
}

export function selfTest(): boolean {
  let tree: TreeNode<number> | undefined;
  for (const n of [4, 2, 6, 1, 3, 5, 7]) tree = insert(tree, n);
  if (!tree) return false;
  const doubled = mapTree(tree, (n) => `${n * 2}`);
  const flat: TreeNode<number> = { value: 0, left: { value: 1 }, right: { value: 9, left: { value: 3 }, right: { value: 5, right: { value: 7 } } } };
  return (
    [...preOrder(tree)].join('') === '4213657' &&
    [...inOrder(tree)].join('') === '1234567' &&
    [...postOrder(tree)].join('') === '1325764' &&
    [...levels(tree)].map((level) => level.join('')).join(' ') === '4 26 1357' &&
    [...inOrder(doubled)].join(' ') === '2 4 6 8 10 12 14' &&
    !sameFringe(tree, flat) &&
    sameFringe(flat, flat)
  );
}
