// rule: SK1232
// mechanism: blurred-array-test
// wrong: throws TypeError
function f(x: Iterable<number> | readonly string[]): string {
  return Array.isArray(x) ? x.map((s) => s.toUpperCase()).join() : 'n';
}
export function go(): string {
  const it: Iterable<number> = [1];
  return f(it);
}
