// rule: SK1230
// mechanism: alias-assignment
// wrong: number, is undefined
interface Tree {
  child: { size: number | undefined };
}

export function go(): number {
  const tree: Tree = { child: { size: 1 } };
  const { child } = tree;
  if (tree.child.size === undefined) return 0;
  child.size = undefined;
  return tree.child.size;
}
