// rule: SK1210
// mechanism: generic-class-covariance
// wrong: number, is string
class Ref<T> {
  constructor(public current: T) {}
}

export function go(): number {
  const count = new Ref(1);
  const shared: Ref<number | string> = count;
  shared.current = 'one';
  return count.current;
}
