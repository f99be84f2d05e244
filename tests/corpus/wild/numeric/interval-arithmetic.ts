// style: interval arithmetic with operator table, root isolation by bisection, static helpers, expression trees

export class Interval {
  static readonly empty = new Interval(Infinity, -Infinity);

  constructor(
    readonly low: number,
    readonly high: number = low,
  ) {}

  static hull(...values: number[]): Interval {
    return new Interval(Math.min(...values), Math.max(...values));
  }

  get width(): number {
    return Math.max(0, this.high - this.low);
  }

  get middle(): number {
    return (this.low + this.high) / 2;
  }

  contains(x: number): boolean {
    return this.low <= x && x <= this.high;
  }

  split(): [Interval, Interval] {
    return [new Interval(this.low, this.middle), new Interval(this.middle, this.high)];
  }

  intersect(other: Interval): Interval {
    const both = new Interval(Math.max(this.low, other.low), Math.min(this.high, other.high));
    return both.low > both.high ? Interval.empty : both;
  }

  toString(): string {
    return `[${this.low}, ${this.high}]`;
  }
}

const operations = {
  add: (a: Interval, b: Interval) => new Interval(a.low + b.low, a.high + b.high),
  sub: (a: Interval, b: Interval) => new Interval(a.low - b.high, a.high - b.low),
  mul: (a: Interval, b: Interval) => Interval.hull(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high),
  div: (a: Interval, b: Interval) => {
    if (b.contains(0)) throw new RangeError(`division by ${b}`);
    return Interval.hull(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
  },
};

type Operation = keyof typeof operations;

export type Expr = number | 'x' | readonly [Operation, Expr, Expr];

export function evaluate(expr: Expr, x: Interval): Interval {
  if (expr === 'x') return x;
  if (typeof expr === 'number') return new Interval(expr);
  const [op, left, right] = expr;
  return operations[op](evaluate(left, x), evaluate(right, x));
}

export function roots(expr: Expr, domain: Interval, tolerance = 1e-6): Interval[] {
  const found: Interval[] = [];
  const visit = (interval: Interval): void => {
    if (!evaluate(expr, interval).contains(0)) return;
    if (interval.width > tolerance) {
      interval.split().forEach(visit);
      return;
    }
    const last = found.at(-1);
    if (last && last.high >= interval.low) found[found.length - 1] = new Interval(last.low, interval.high);
    else found.push(interval);
  };
  visit(domain);
  return found;
}

export function selfTest(): boolean {
  const square: Expr = ['mul', 'x', 'x'];
  const polynomial: Expr = ['sub', ['mul', square, 'x'], ['mul', 2, 'x']];
  const found = roots(polynomial, new Interval(-3.1, 3), 1e-5);
  let failed = false;
  try {
    evaluate(['div', 1, 'x'], new Interval(-1, 1));
  } catch (e) {
    failed = e instanceof RangeError && e.message === 'division by [-1, 1]';
  }
  return (
    found.length === 3 &&
    [-Math.SQRT2, 0, Math.SQRT2].every((root, i) => Math.abs((found[i]?.middle ?? NaN) - root) < 1e-3) &&
    String(evaluate(['add', square, 1], new Interval(-2, 3))) === '[-5, 10]' &&
    new Interval(0, 1).intersect(new Interval(2, 3)) === Interval.empty &&
    failed
  );
}
