// rule: SK1213
// mechanism: readonly-in-generic
// wrong: escapes
interface Box<T> {
  readonly value: T;
}
function unlock(box: Box<{ readonly n: number }>): Box<{ n: number }> {
  return box;
}

export function go(): boolean {
  const box: Box<{ readonly n: number }> = { value: { n: 1 } };
  unlock(box).value.n = 2;
  return box.value.n === 2;
}
