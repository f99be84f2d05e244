// rule: SK1014
// mechanism: record-proto-write
// wrong: object, is string
interface Tree {
  [name: string]: Tree;
}
const leaf = (text: string): { readonly [name: string]: string } => ({ a: text });

function graft(tree: { [name: string]: { readonly [name: string]: string } }, name: string): object {
  tree[name] = leaf('text');
  return tree.a ?? tree;
}

export function go(): object {
  const empty: Tree = {};
  return empty.a === undefined ? graft({}, '__proto__') : empty;
}
