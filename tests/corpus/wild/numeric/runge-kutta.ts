// style: classical and adaptive Runge-Kutta, generator of steps, records of state interpolated generically
// refused: TS18048 because a generator that has ended gives `undefined` when it is asked again; `result.value ?? 0` passes

export type Derivative = (t: number, y: readonly number[]) => number[];

export interface Step {
  t: number;
  y: number[];
  h: number;
}

const axpy = (a: number, x: readonly number[], y: readonly number[]): number[] => y.map((yi, i) => yi + a * (x[i] ?? 0));

export function rk4(f: Derivative, t: number, y: number[], h: number): number[] {
  const k1 = f(t, y);
  const k2 = f(t + h / 2, axpy(h / 2, k1, y));
  const k3 = f(t + h / 2, axpy(h / 2, k2, y));
  const k4 = f(t + h, axpy(h, k3, y));
  return [
    [k1, 1],
    [k2, 2],
    [k3, 2],
    [k4, 1],
  ].reduce<number[]>((sum, [k, w]) => (Array.isArray(k) && typeof w === 'number' ? axpy((w * h) / 6, k, sum) : sum), y);
}

/** Doubles or halves the step to keep the difference of one step and two half steps below `tolerance`. */
export function* integrate(f: Derivative, start: Step, end: number, tolerance = 1e-8): Generator<Step, number> {
  let { t, y, h } = start;
  let steps = 0;
  yield start;
  while (t < end) {
    h = Math.min(h, end - t);
    const whole = rk4(f, t, y, h);
    const halves = rk4(f, t + h / 2, rk4(f, t, y, h / 2), h / 2);
    const error = Math.max(...halves.map((v, i) => Math.abs(v - (whole[i] ?? 0))));
    if (error > tolerance) {
      h /= 2;
      continue;
    }
    t += h;
    y = halves;
    steps++;
    yield { t, y, h };
    if (error < tolerance / 64) h *= 2;
  }
  return steps;
}

export function selfTest(): boolean {
  const oscillator: Derivative = (_t, [x = 0, v = 0]) => [v, -x];
  let last: Step | undefined;
  let count = -1;
  for (const step of integrate(oscillator, { t: 0, y: [1, 0], h: 0.1 }, Math.PI)) {
    last = step;
    count++;
  }
  const run = integrate((_t, [y = 0]) => [y], { t: 0, y: [1], h: 0.5 }, 1, 1e-9);
  let result = run.next();
  let e = 0;
  while (!result.done) {
    e = result.value.y[0] ?? 0;
    result = run.next();
  }
  const [x = 0, v = 1] = last?.y ?? [];
  return Math.abs(x + 1) < 1e-5 && Math.abs(v) < 1e-5 && count > 5 && Math.abs(e - Math.E) < 1e-7 && result.value > 2;
}
