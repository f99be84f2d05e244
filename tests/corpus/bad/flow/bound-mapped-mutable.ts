// rule: SK1217, SK1221
// mechanism: mapped-bound-written-through
// wrong: string, is number
type Lists<E> = { [K in keyof E]: readonly (string | number)[] };
function spoil<E extends Lists<E>>(lists: E, key: keyof E): void {
  const all: Lists<E> = lists;
  all[key] = [7];
}
export function go(): string {
  const lists: { a: readonly string[] } = { a: ['x'] };
  spoil(lists, 'a');
  return lists.a[0] ?? '';
}
