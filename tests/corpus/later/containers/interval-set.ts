// style: immutable set of half-open number intervals, static constructors, set algebra, parsing and printing
// refused: SK1204 because `!` is believed, not checked; `const found = this.intervals[middle]; if (!found) return false;` passes

export type Interval = readonly [start: number, end: number];

export class IntervalSet implements Iterable<Interval> {
  static readonly empty = new IntervalSet([]);

  private constructor(private readonly intervals: readonly Interval[]) {}

  static of(...intervals: Interval[]): IntervalSet {
    const sorted = intervals.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0]);
    const merged: [number, number][] = [];
    for (const [start, end] of sorted) {
      const last = merged.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
    }
    return new IntervalSet(merged);
  }

  static parse(text: string): IntervalSet {
    const intervals = text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part): Interval => {
        const match = /^\[(-?[\d.]+);(-?[\d.]+)\)$/.exec(part);
        if (!match) throw new SyntaxError(`not an interval: ${part}`);
        return [Number(match[1]), Number(match[2])];
      });
    return IntervalSet.of(...intervals);
  }

  get measure(): number {
    return this.intervals.reduce((sum, [start, end]) => sum + (end - start), 0);
  }

  get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  has(point: number): boolean {
    let [low, high] = [0, this.intervals.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const [start, end] = this.intervals[middle]!;
      if (point < start) high = middle - 1;
      else if (point >= end) low = middle + 1;
      else return true;
    }
    return false;
  }

  union(other: IntervalSet): IntervalSet {
    return IntervalSet.of(...this, ...other);
  }

  intersection(other: IntervalSet): IntervalSet {
    const result: Interval[] = [];
    for (const [a, b] of this.intervals) {
      for (const [c, d] of other.intervals) result.push([Math.max(a, c), Math.min(b, d)]);
    }
    return IntervalSet.of(...result);
  }

  difference(other: IntervalSet): IntervalSet {
    return this.intersection(other.complement(-Infinity, Infinity));
  }

  complement(from: number, to: number): IntervalSet {
    const gaps: Interval[] = [];
    let start = from;
    for (const [a, b] of this.intervals) {
      gaps.push([start, a]);
      start = b;
    }
    return IntervalSet.of(...gaps, [start, to]);
  }

  equals(other: IntervalSet): boolean {
    return this.toString() === other.toString();
  }

  [Symbol.iterator](): Iterator<Interval> {
    return this.intervals[Symbol.iterator]();
  }

  toString(): string {
    return this.intervals.map(([start, end]) => `[${start};${end})`).join(', ');
  }
}

export function freeSlots(busy: IntervalSet, day: Interval, length: number): Interval[] {
  return [...busy.complement(...day)].filter(([start, end]) => end - start >= length);
}

export function selfTest(): boolean {
  const a = IntervalSet.of([0, 5], [10, 15], [4, 7]);
  const b = IntervalSet.parse('[3;12), [20;30)');
  const meetings = IntervalSet.of([9, 10], [10.5, 12], [13, 16]);
  return (
    String(a) === '[0;7), [10;15)' &&
    a.union(b).equals(IntervalSet.of([0, 15], [20, 30])) &&
    `${a.intersection(b)}` === '[3;7), [10;12)' &&
    `${a.difference(b)}` === '[0;3), [12;15)' &&
    a.has(0) &&
    !a.has(7) &&
    a.measure === 12 &&
    IntervalSet.empty.isEmpty &&
    freeSlots(meetings, [8, 17], 1).length === 3
  );
}
