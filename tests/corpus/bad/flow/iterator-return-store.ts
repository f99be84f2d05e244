// rule: SK1211, SK1248
// mechanism: iterator-return
// wrong: number, is string
class Counter implements Iterator<number, number> {
  last: number = 0;
  next(): IteratorResult<number, number> {
    return { done: false, value: 1 };
  }
  return(value?: number): IteratorResult<number, number> {
    this.last = value ?? 0;
    return { done: true, value: this.last };
  }
}

export function go(): number {
  const counter = new Counter();
  const strict: Iterator<number, number> = counter;
  const loose: Iterator<number, number | string> = strict;
  loose.return?.('x');
  return counter.last;
}
