// rule: SK1221
// mechanism: generic-key-of-mapped-type
// wrong: throws TypeError
type Boxed<T> = { readonly [P in keyof T]: { readonly value: T[P] } };
function open<T, K extends keyof T>(boxes: Boxed<T>, key: K): T[K] {
  return boxes[key].value;
}

export function go(): string {
  const boxes: { readonly [name: string]: { readonly value: string } } = { a: { value: 'x' } };
  return open<Readonly<Record<string, string>>, string>(boxes, 'b').trim();
}
