// rule: SK1242
// mechanism: this-leaked-in-constructor
// wrong: number, is undefined
class Timer {
  readonly first: number;
  readonly limit: number;
  constructor(now: (timer: Timer) => number) {
    this.first = now(this);
    this.limit = 10;
  }
}

export function go(): number {
  return new Timer((timer) => timer.limit).first;
}
