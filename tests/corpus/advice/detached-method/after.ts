export class Counter {
  private count = 0;

  increment(): number {
    this.count += 1;
    return this.count;
  }
}

export const twice = (f: () => number): number => f() + f();

export function selfTest(): boolean {
  let ran = false;
  const counter = new Counter();
  const later = () => counter.increment();
  if (counter.increment() > 5) ran = twice(later) > 0;
  return !ran;
}
