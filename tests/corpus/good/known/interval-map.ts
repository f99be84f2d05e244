// style: generic ordered structure with binary search, half-open intervals, iterator protocol by hand, default type parameter

export interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface Span<V> extends Interval {
  readonly value: V;
}

export class IntervalMap<V = true> implements Iterable<Span<V>> {
  #spans: readonly Span<V>[];

  constructor(spans: Iterable<Span<V>> = []) {
    this.#spans = [];
    for (const span of spans) this.set(span, span.value);
  }

  get size(): number {
    return this.#spans.length;
  }

  get covered(): number {
    return this.#spans.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  get(at: number): V | undefined {
    const span = this.#spans[this.#firstEndingAfter(at)];
    return span !== undefined && span.from <= at ? span.value : undefined;
  }

  set({ from, to }: Interval, value: V): this {
    if (!(from < to)) return this;
    const { before, after } = this.#cut({ from, to });
    this.#spans = merged([...before, { from, to, value }, ...after]);
    return this;
  }

  delete(interval: Interval): this {
    const { before, after } = this.#cut(interval);
    this.#spans = [...before, ...after];
    return this;
  }

  /** What nothing covers between the ends of `within`. */
  *gaps(within: Interval): IterableIterator<Interval> {
    let at = within.from;
    for (const { from, to } of this.#spans.slice(this.#firstEndingAfter(within.from))) {
      if (from >= within.to) break;
      if (from > at) yield { from: at, to: from };
      at = Math.max(at, to);
    }
    if (at < within.to) yield { from: at, to: within.to };
  }

  map<W>(change: (value: V, interval: Interval) => W): IntervalMap<W> {
    return new IntervalMap(this.#spans.map(({ value, ...interval }) => ({ ...interval, value: change(value, interval) })));
  }

  [Symbol.iterator](): Iterator<Span<V>, undefined> {
    const spans = this.#spans;
    let next = 0;
    return {
      next(): IteratorResult<Span<V>, undefined> {
        const span = spans[next++];
        return span ? { done: false, value: span } : { done: true, value: undefined };
      },
    };
  }

  #cut({ from, to }: Interval): { readonly before: readonly Span<V>[]; readonly after: readonly Span<V>[] } {
    const before: Span<V>[] = [];
    const after: Span<V>[] = [];
    for (const span of this.#spans) {
      if (span.from < from) before.push({ ...span, to: Math.min(span.to, from) });
      if (span.to > to) after.push({ ...span, from: Math.max(span.from, to) });
    }
    return { before, after };
  }

  #firstEndingAfter(at: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const span = this.#spans[middle];
      if (span !== undefined && span.to <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function merged<V>(spans: readonly Span<V>[]): readonly Span<V>[] {
  const result: Span<V>[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && last.to === span.from && Object.is(last.value, span.value)) {
      result[result.length - 1] = { ...last, to: span.to };
    } else result.push(span);
  }
  return result;
}

export interface Booking extends Interval {
  readonly guest: string;
}

export function findConflict(bookings: readonly Booking[]): readonly [Booking, Booking] | undefined {
  const sorted = bookings.toSorted((a, b) => a.from - b.from);
  for (const [index, second] of sorted.slice(1).entries()) {
    const first = sorted[index];
    if (first && first.to > second.from) return [first, second];
  }
  return undefined;
}

export function selfTest(): boolean {
  const map = new IntervalMap<string>().set({ from: 0, to: 10 }, 'a').set({ from: 3, to: 5 }, 'b').set({ from: 5, to: 7 }, 'b');
  const text = Array.from(map, ({ from, to, value }) => `${value}${from}-${to}`).join();
  const gaps = [...map.delete({ from: 4, to: 6 }).gaps({ from: -1, to: 12 })].map(({ from, to }) => `${from}-${to}`).join();
  const free = new IntervalMap([{ from: 1, to: 2, value: true as const }]);
  const conflict = findConflict([
    { from: 5, to: 8, guest: 'x' },
    { from: 1, to: 3, guest: 'y' },
    { from: 7, to: 9, guest: 'z' },
  ]);
  return (
    text === 'a0-3,b3-7,a7-10' &&
    gaps === '-1-0,4-6,10-12' &&
    map.get(3) === 'b' &&
    map.get(4) === undefined &&
    map.map((value) => value.length).get(9) === 1 &&
    free.covered === 1 &&
    conflict?.map(({ guest }) => guest).join('') === 'xz'
  );
}
