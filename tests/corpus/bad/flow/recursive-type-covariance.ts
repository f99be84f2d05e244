// rule: SK1210
// mechanism: recursive-type-covariance
// wrong: number, is string
interface Node1<T> {
  value: T;
  next: Node1<T> | undefined;
}

export function go(): number {
  const list: Node1<number> = { value: 1, next: { value: 2, next: undefined } };
  const loose: Node1<number | string> = list;
  if (loose.next) loose.next.value = 'two';
  return list.next?.value ?? 0;
}
