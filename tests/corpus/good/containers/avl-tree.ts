// style: persistent AVL tree, pure functions over a nullable record

interface Node<K, V> {
  readonly key: K;
  readonly value: V;
  readonly height: number;
  readonly left: Tree<K, V>;
  readonly right: Tree<K, V>;
}
export type Tree<K, V> = Node<K, V> | null;

const height = <K, V>(tree: Tree<K, V>): number => tree?.height ?? 0;

function node<K, V>(left: Tree<K, V>, key: K, value: V, right: Tree<K, V>): Node<K, V> {
  return { key, value, left, right, height: 1 + Math.max(height(left), height(right)) };
}

function balance<K, V>(left: Tree<K, V>, key: K, value: V, right: Tree<K, V>): Node<K, V> {
  const skew = height(left) - height(right);
  if (skew > 1 && left) {
    if (height(left.left) >= height(left.right)) {
      return node(left.left, left.key, left.value, node(left.right, key, value, right));
    }
    const mid = left.right;
    if (mid) {
      return node(node(left.left, left.key, left.value, mid.left), mid.key, mid.value, node(mid.right, key, value, right));
    }
  }
  if (skew < -1 && right) {
    if (height(right.right) >= height(right.left)) {
      return node(node(left, key, value, right.left), right.key, right.value, right.right);
    }
    const mid = right.left;
    if (mid) {
      return node(node(left, key, value, mid.left), mid.key, mid.value, node(mid.right, right.key, right.value, right.right));
    }
  }
  return node(left, key, value, right);
}

export function insert<K, V>(tree: Tree<K, V>, key: K, value: V): Node<K, V> {
  if (tree === null) return node(null, key, value, null);
  if (key < tree.key) return balance(insert(tree.left, key, value), tree.key, tree.value, tree.right);
  if (key > tree.key) return balance(tree.left, tree.key, tree.value, insert(tree.right, key, value));
  return { ...tree, value };
}

export function lookup<K, V>(tree: Tree<K, V>, key: K): V | undefined {
  let current = tree;
  while (current !== null && current.key !== key) current = key < current.key ? current.left : current.right;
  return current?.value;
}

export function* inOrder<K, V>(tree: Tree<K, V>): Generator<[K, V]> {
  if (!tree) return;
  yield* inOrder(tree.left);
  yield [tree.key, tree.value];
  yield* inOrder(tree.right);
}

export function fold<K, V, R>(tree: Tree<K, V>, initial: R, step: (acc: R, key: K, value: V) => R): R {
  if (tree === null) return initial;
  return fold(tree.right, step(fold(tree.left, initial, step), tree.key, tree.value), step);
}

export function selfTest(): boolean {
  let tree: Tree<number, string> = null;
  for (let i = 1; i <= 100; i++) tree = insert(tree, i, `#${i}`);
  const before = tree;
  const after = insert(tree, 50, 'fifty');
  const sum = fold(after, 0, (acc, key) => acc + key);
  const keys = Array.from(inOrder(tree), ([key]) => key);
  return (
    height(tree) === 7 &&
    sum === 5050 &&
    lookup(after, 50) === 'fifty' &&
    lookup(before, 50) === '#50' &&
    keys.every((key, i) => key === i + 1)
  );
}
