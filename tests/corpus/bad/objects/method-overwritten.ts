// rule: SK1240, SK1241
// mechanism: method-assigned
// wrong: number, is string
class Counter {
  readonly size = 'big';
  count(): number {
    return 1;
  }
}
class Sizes {
  readonly size: number = 1;
  read(): number {
    return this.size;
  }
}

export function go(): number {
  const counter = new Counter();
  counter.count = new Sizes().read;
  return counter.count();
}
