// rule: SK1210
// mechanism: list-of-bounded-parameter
// wrong: "a", is number
function widened<T, L extends T>(list: L[], value: T): void {
  const all: T[] = list;
  all.push(value);
}
export function go(): 'a' {
  const letters: 'a'[] = [];
  widened<'a' | 7, 'a'>(letters, 7);
  return letters[0] ?? 'a';
}
