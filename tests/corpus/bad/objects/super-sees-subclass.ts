// rule: SK1242
// mechanism: this-leaked-in-constructor
// wrong: throws TypeError
class Node1 {
  readonly parent: Node1 | undefined;
  constructor(attach: (node: Node1) => Node1 | undefined) {
    this.parent = attach(this);
  }
}
class Leaf extends Node1 {
  readonly label = { text: 'leaf' };
}

export function go(): string {
  let text = '';
  const leaf = new Leaf((node) => {
    if (node instanceof Leaf) text = node.label.text;
    return undefined;
  });
  return leaf.label.text + text;
}
