// rule: SK1220
// mechanism: spread-intersection
// wrong: string, is number
function merge<A extends object, B extends object>(a: A, b: B): A & B {
  return { ...a, ...b };
}

export function go(): string {
  const named: { readonly name: string } = { name: 'a' };
  const odd = { id: 1, name: 7 };
  const plain: { readonly id: number } = odd;
  return merge(named, plain).name;
}
