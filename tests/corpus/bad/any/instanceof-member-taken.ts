// rule: SK1202
// mechanism: instanceof-any-parameter
// wrong: string, is number
class Cell<T> {
  constructor(public value: T) {}
  put(value: T): void {
    this.value = value;
  }
}
function fill(x: unknown): void {
  if (x instanceof Cell) x.put(7);
}
export function go(): string {
  const cell = new Cell('a');
  fill(cell);
  return cell.value;
}
