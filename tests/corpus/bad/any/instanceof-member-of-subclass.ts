// rule: SK1202
// mechanism: instanceof-any-callback
// wrong: string, is number
class Watched<T> {
  readonly seen: T[] = [];
  readonly note = (value: T): void => {
    this.seen.push(value);
  };
}
function spoil(x: unknown): void {
  if (x instanceof Watched) {
    const { note } = x;
    note(7);
  }
}
export function go(): string {
  const watched = new Watched<string>();
  spoil(watched);
  return watched.seen[0] ?? '';
}
