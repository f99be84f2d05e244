// rule: SK1210
// mechanism: box-of-bounded-parameter
// wrong: "a", is number
interface Box<T> {
  value: T;
}
function put<T, L extends T>(box: Box<L>, value: T): void {
  const wide: { value: T } = box;
  wide.value = value;
}
export function go(): 'a' {
  const box: Box<'a'> = { value: 'a' };
  put<'a' | 7, 'a'>(box, 7);
  return box.value;
}
