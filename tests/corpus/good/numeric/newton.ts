// style: numerical methods with function arguments, options, dual numbers by class

export interface Tolerance {
  readonly epsilon?: number;
  readonly maxIterations?: number;
}

/** Numbers with a derivative: forward automatic differentiation. */
export class Dual {
  constructor(
    readonly value: number,
    readonly derivative: number = 0,
  ) {}

  add(other: Dual | number): Dual {
    const { value, derivative } = lift(other);
    return new Dual(this.value + value, this.derivative + derivative);
  }

  sub(other: Dual | number): Dual {
    const { value, derivative } = lift(other);
    return new Dual(this.value - value, this.derivative - derivative);
  }

  mul(other: Dual | number): Dual {
    const { value, derivative } = lift(other);
    return new Dual(this.value * value, this.derivative * value + this.value * derivative);
  }

  sin(): Dual {
    return new Dual(Math.sin(this.value), Math.cos(this.value) * this.derivative);
  }

  exp(): Dual {
    const e = Math.exp(this.value);
    return new Dual(e, e * this.derivative);
  }
}

const lift = (x: Dual | number): Dual => (typeof x === 'number' ? new Dual(x) : x);

export function newton(f: (x: Dual) => Dual, guess: number, { epsilon = 1e-12, maxIterations = 50 }: Tolerance = {}): number | undefined {
  let x = guess;
  for (let i = 0; i < maxIterations; i++) {
    const { value, derivative } = f(new Dual(x, 1));
    if (Math.abs(value) < epsilon) return x;
    if (derivative === 0) return undefined;
    x -= value / derivative;
  }
  return undefined;
}

export function bisect(f: (x: number) => number, low: number, high: number, options: Tolerance = {}): number {
  const { epsilon = 1e-10 } = options;
  let [a, b] = f(low) < 0 ? [low, high] : [high, low];
  while (Math.abs(b - a) > epsilon) {
    const mid = (a + b) / 2;
    if (f(mid) < 0) a = mid;
    else b = mid;
  }
  return (a + b) / 2;
}

export function integrate(f: (x: number) => number, a: number, b: number, steps = 100): number {
  const h = (b - a) / steps;
  let sum = f(a) + f(b);
  for (let i = 1; i < steps; i++) sum += f(a + i * h) * (i % 2 === 0 ? 2 : 4);
  return (sum * h) / 3;
}

type State = readonly number[];

/** Runge and Kutta, fourth order. */
export function rungeKutta(f: (t: number, y: State) => State, y0: State, t0: number, t1: number, steps: number): State {
  const h = (t1 - t0) / steps;
  const move = (y: State, k: State, scale: number): State => y.map((yi, i) => yi + scale * (k[i] ?? 0));
  let y = y0;
  for (let n = 0; n < steps; n++) {
    const t = t0 + n * h;
    const k1 = f(t, y);
    const k2 = f(t + h / 2, move(y, k1, h / 2));
    const k3 = f(t + h / 2, move(y, k2, h / 2));
    const k4 = f(t + h, move(y, k3, h));
    y = y.map((yi, i) => yi + (h / 6) * ((k1[i] ?? 0) + 2 * (k2[i] ?? 0) + 2 * (k3[i] ?? 0) + (k4[i] ?? 0)));
  }
  return y;
}

export function selfTest(): boolean {
  const close = (a: number | undefined, b: number) => a !== undefined && Math.abs(a - b) < 1e-6;
  const oscillator = rungeKutta((_t, [x = 0, v = 0]) => [v, -x], [1, 0], 0, Math.PI, 100);
  return (
    close(newton((x) => x.mul(x).sub(2), 1), Math.SQRT2) &&
    close(newton((x) => x.sin().mul(x.exp()), 3), Math.PI) &&
    newton((x) => x.mul(0).add(1), 1) === undefined &&
    close(bisect((x) => x ** 3 - 8, 0, 5), 2) &&
    close(integrate(Math.sin, 0, Math.PI), 2) &&
    close(oscillator[0], -1)
  );
}
