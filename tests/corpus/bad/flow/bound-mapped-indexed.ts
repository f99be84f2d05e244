// rule: SK1221
// mechanism: mapped-bound-of-record
// wrong: string, is number
type Takers<E> = { readonly [K in keyof E]: { take(value: string | number): void } };
function feed<E extends Takers<E>>(takers: E, key: keyof E): void {
  takers[key].take(7);
}
export function go(): string {
  let last = '';
  const takers: Record<string, { take(value: string): void }> = { a: { take: (value) => void (last = value) } };
  feed(takers, 'a');
  return last;
}
