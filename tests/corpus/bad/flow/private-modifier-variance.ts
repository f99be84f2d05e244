// rule: SK1210
// mechanism: private-field-variance
// wrong: number, is string
class Cell<T> {
  constructor(private value: T) {}
  get(): T {
    return this.value;
  }
  static clear(cell: Cell<number | string>): void {
    cell.value = 'cleared';
  }
}

export function go(): number {
  const cell = new Cell<number>(1);
  Cell.clear(cell);
  return cell.get();
}
