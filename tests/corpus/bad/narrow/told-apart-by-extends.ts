// rule: SK1232
// mechanism: type-parameter-taken-for-list
// wrong: throws TypeError
class Tree<T> {
  readonly kids: T[] = [];
  add(x: T | readonly T[]): void {
    if (Array.isArray(x)) for (const y of x) this.kids.push(y);
  }
}
class Rows extends Tree<readonly string[]> {}

export function go(): string {
  const rows = new Rows();
  rows.add(['a', 'b']);
  return rows.kids.map((row) => row.map((x) => x.trim()).join()).join();
}
