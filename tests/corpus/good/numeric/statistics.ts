// style: pure functions over readonly number arrays, running accumulator class

export function mean(values: readonly number[]): number {
  if (values.length === 0) return NaN;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const base = Math.floor(position);
  const low = sorted[base];
  if (low === undefined) return NaN;
  const high = sorted[base + 1] ?? low;
  return low + (position - base) * (high - low);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function mode<T>(values: Iterable<T>): T | undefined {
  const counts = new Map<T, number>();
  let best: { value: T; count: number } | undefined;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (!best || count > best.count) best = { value, count };
  }
  return best?.value;
}

/** Welford 1962. */
export class RunningStats {
  private n = 0;
  private average = 0;
  private squares = 0;
  min = Infinity;
  max = -Infinity;

  push(...values: number[]): this {
    for (const x of values) {
      this.n += 1;
      const delta = x - this.average;
      this.average += delta / this.n;
      this.squares += delta * (x - this.average);
      this.min = Math.min(this.min, x);
      this.max = Math.max(this.max, x);
    }
    return this;
  }

  get count() {
    return this.n;
  }

  get mean() {
    return this.average;
  }

  get variance() {
    return this.n < 2 ? 0 : this.squares / (this.n - 1);
  }

  get standardDeviation() {
    return Math.sqrt(this.variance);
  }
}

export interface Line {
  slope: number;
  intercept: number;
  r2: number;
}

export function linearRegression(points: readonly (readonly [x: number, y: number])[]): Line {
  const mx = mean(points.map(([x]) => x));
  const my = mean(points.map(([, y]) => y));
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (const [x, y] of points) {
    sxy += (x - mx) * (y - my);
    sxx += (x - mx) ** 2;
    syy += (y - my) ** 2;
  }
  const slope = sxy / sxx;
  return { slope, intercept: my - slope * mx, r2: sxy ** 2 / (sxx * syy) };
}

export function histogram(values: readonly number[], bins: number): { from: number; to: number; count: number }[] {
  const low = Math.min(...values);
  const width = (Math.max(...values) - low) / bins || 1;
  const result = Array.from({ length: bins }, (_, i) => ({ from: low + i * width, to: low + (i + 1) * width, count: 0 }));
  for (const value of values) {
    const bin = result[Math.min(bins - 1, Math.floor((value - low) / width))];
    if (bin) bin.count += 1;
  }
  return result;
}

export function selfTest(): boolean {
  const data = [2, 4, 4, 4, 5, 5, 7, 9];
  const stats = new RunningStats().push(...data);
  const line = linearRegression([
    [1, 3],
    [2, 5],
    [3, 7],
    [4, 9],
  ]);
  return (
    stats.mean === 5 &&
    Math.abs(stats.variance - 32 / 7) < 1e-12 &&
    stats.max === 9 &&
    median(data) === 4.5 &&
    mode(data) === 4 &&
    mode([]) === undefined &&
    line.slope === 2 &&
    line.intercept === 1 &&
    line.r2 === 1 &&
    histogram(data, 7).map((bin) => bin.count).join('') === '1032011' &&
    Number.isNaN(mean([]))
  );
}
