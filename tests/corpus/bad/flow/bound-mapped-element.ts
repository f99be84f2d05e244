// rule: SK1210
// mechanism: mapped-bound-of-mutable-lists
// wrong: string, is number
type Lists<E> = { readonly [K in keyof E]: (string | number)[] };
function spoil<E extends Lists<E>>(lists: E, key: keyof E): void {
  lists[key].splice(0, 1, 7);
}
export function go(): string {
  const lists: { a: string[] } = { a: ['x'] };
  spoil<{ a: string[] }>(lists, 'a');
  return lists.a[0] ?? '';
}
