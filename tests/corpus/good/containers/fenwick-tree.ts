// style: numeric arrays with index loops, 2D variant by composition

export class FenwickTree {
  private readonly tree: number[];

  constructor(size: number) {
    this.tree = Array.from({ length: size + 1 }, () => 0);
  }

  add(index: number, delta: number): void {
    for (let i = index + 1; i < this.tree.length; i += i & -i) {
      this.tree[i] = (this.tree[i] ?? 0) + delta;
    }
  }

  /** Sum of the elements before `end`. */
  prefix(end: number): number {
    let sum = 0;
    for (let i = end; i > 0; i -= i & -i) sum += this.tree[i] ?? 0;
    return sum;
  }

  range(start: number, end: number): number {
    return this.prefix(end) - this.prefix(start);
  }
}

/** Counts pairs i < j with values[i] > values[j]. */
export function countInversions(values: readonly number[]): number {
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]));
  const seen = new FenwickTree(ranks.size);
  let inversions = 0;
  values.forEach((value, index) => {
    const rank = ranks.get(value) ?? 0;
    inversions += index - seen.prefix(rank + 1);
    seen.add(rank, 1);
  });
  return inversions;
}

export function selfTest(): boolean {
  const tree = new FenwickTree(10);
  for (let i = 0; i < 10; i++) tree.add(i, i * i);
  tree.add(3, -9);
  return tree.range(2, 5) === 20 && tree.prefix(10) === 276 && countInversions([3, 1, 2, 5, 4]) === 3;
}
