// style: recursive immutable build, interface nodes, generic payload

export interface Interval<T> {
  low: number;
  high: number;
  data: T;
}

interface TreeNode<T> {
  center: number;
  byLow: Interval<T>[];
  byHigh: Interval<T>[];
  left: TreeNode<T> | undefined;
  right: TreeNode<T> | undefined;
}

function build<T>(intervals: Interval<T>[]): TreeNode<T> | undefined {
  if (intervals.length === 0) return undefined;
  const points = intervals.flatMap(({ low, high }) => [low, high]).sort((a, b) => a - b);
  const center = points[Math.floor(points.length / 2)] ?? 0;
  const left: Interval<T>[] = [];
  const right: Interval<T>[] = [];
  const here: Interval<T>[] = [];
  for (const interval of intervals) {
    if (interval.high < center) left.push(interval);
    else if (interval.low > center) right.push(interval);
    else here.push(interval);
  }
  return {
    center,
    byLow: here.slice().sort((a, b) => a.low - b.low),
    byHigh: here.slice().sort((a, b) => b.high - a.high),
    left: build(left),
    right: build(right),
  };
}

export class IntervalTree<T> {
  private readonly root: TreeNode<T> | undefined;

  constructor(intervals: Interval<T>[]) {
    this.root = build(intervals);
  }

  stab(point: number): T[] {
    const found: T[] = [];
    let node = this.root;
    while (node) {
      if (point < node.center) {
        for (const interval of node.byLow) {
          if (interval.low > point) break;
          found.push(interval.data);
        }
        node = node.left;
      } else {
        for (const interval of node.byHigh) {
          if (interval.high < point) break;
          found.push(interval.data);
        }
        node = node.right;
      }
    }
    return found;
  }
}

export function selfTest(): boolean {
  const meetings = [
    { low: 9, high: 10, data: 'standup' },
    { low: 9.5, high: 12, data: 'review' },
    { low: 13, high: 14, data: 'lunch' },
    { low: 11, high: 15, data: 'workshop' },
  ];
  const tree = new IntervalTree(meetings);
  return (
    tree.stab(9.75).sort().join() === 'review,standup' &&
    tree.stab(13.5).sort().join() === 'lunch,workshop' &&
    tree.stab(8).length === 0
  );
}
