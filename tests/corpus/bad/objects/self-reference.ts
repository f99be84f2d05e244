// rule: SK1244
// mechanism: variable-before-set
// wrong: throws ReferenceError
function build(self: () => { readonly n: number }): { readonly n: number } {
  return { n: self().n + 1 };
}

export function go(): number {
  const node: { readonly n: number } = build(() => node);
  return node.n;
}
