// style: segment tree over a monoid given as an object, bottom-up arrays

export interface Monoid<T> {
  readonly empty: T;
  combine(a: T, b: T): T;
}

export const sum: Monoid<number> = { empty: 0, combine: (a, b) => a + b };
export const max: Monoid<number> = { empty: -Infinity, combine: Math.max };
export const concat: Monoid<string> = { empty: '', combine: (a, b) => a + b };

export function product<A, B>(first: Monoid<A>, second: Monoid<B>): Monoid<[A, B]> {
  return {
    empty: [first.empty, second.empty],
    combine: ([a1, b1], [a2, b2]) => [first.combine(a1, a2), second.combine(b1, b2)],
  };
}

export class SegmentTree<T> {
  private readonly nodes: T[];
  private readonly width: number;

  constructor(
    items: T[],
    private readonly monoid: Monoid<T>,
  ) {
    this.width = 1;
    while (this.width < items.length) this.width *= 2;
    this.nodes = new Array<T>(2 * this.width).fill(monoid.empty);
    items.forEach((item, i) => (this.nodes[this.width + i] = item));
    for (let i = this.width - 1; i > 0; i--) this.pull(i);
  }

  update(index: number, value: T): void {
    let i = this.width + index;
    this.nodes[i] = value;
    for (i >>= 1; i > 0; i >>= 1) this.pull(i);
  }

  /** Over `[from, to)`. */
  query(from: number, to: number): T {
    let left = this.monoid.empty;
    let right = this.monoid.empty;
    let lo = from + this.width;
    let hi = to + this.width;
    while (lo < hi) {
      if (lo & 1) left = this.monoid.combine(left, this.node(lo++));
      if (hi & 1) right = this.monoid.combine(this.node(--hi), right);
      lo >>= 1;
      hi >>= 1;
    }
    return this.monoid.combine(left, right);
  }

  private node(i: number): T {
    return this.nodes[i] ?? this.monoid.empty;
  }

  private pull(i: number): void {
    this.nodes[i] = this.monoid.combine(this.node(2 * i), this.node(2 * i + 1));
  }
}

export function selfTest(): boolean {
  const sums = new SegmentTree([3, 1, 4, 1, 5, 9, 2], sum);
  const before = sums.query(1, 5);
  sums.update(2, 40);
  const letters = new SegmentTree([...'monoid'], concat);
  letters.update(0, 'M');
  const both = new SegmentTree<[number, number]>(
    [2, 7, 1].map((n) => [n, n]),
    product(sum, max),
  );
  return before === 11 && sums.query(1, 5) === 47 && letters.query(0, 4) === 'Mono' && both.query(0, 3).join() === '10,7';
}
