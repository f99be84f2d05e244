// style: transcribed from Nelder and Mead (1965), simplex of points with values, options with defaults merged by spread

export type Objective = (x: number[]) => number;

export interface Options {
  maxIterations: number;
  tolerance: number;
  reflection: number;
  expansion: number;
  contraction: number;
  shrink: number;
}

const defaults: Options = {
  maxIterations: 500,
  tolerance: 1e-10,
  reflection: 1,
  expansion: 2,
  contraction: 0.5,
  shrink: 0.5,
};

interface Vertex {
  x: number[];
  f: number;
}

const combine = (a: number[], wa: number, b: number[], wb: number) => a.map((v, i) => wa * v + wb * (b[i] ?? 0));

export function minimize(f: Objective, start: number[], options: Partial<Options> = {}): Vertex {
  const opts = { ...defaults, ...options };
  const vertex = (x: number[]): Vertex => ({ x, f: f(x) });
  let simplex = [start, ...start.map((_, i) => start.map((v, j) => (i === j ? (v === 0 ? 0.25 : v * 1.05) : v)))].map(vertex);

  for (let iteration = 0; iteration < opts.maxIterations; iteration++) {
    simplex.sort((a, b) => a.f - b.f);
    const best = simplex[0];
    const worst = simplex[simplex.length - 1];
    const second = simplex[simplex.length - 2];
    if (!best || !worst || !second) throw new Error('no simplex');
    if (worst.f - best.f < opts.tolerance) break;

    const others = simplex.slice(0, -1);
    const centroid = others
      .map((v) => v.x)
      .reduce((sum, x) => combine(sum, 1, x, 1))
      .map((v) => v / others.length);
    const along = (t: number) => vertex(combine(centroid, 1 + t, worst.x, -t));

    const reflected = along(opts.reflection);
    if (reflected.f < best.f) {
      const expanded = along(opts.expansion);
      simplex = [...others, expanded.f < reflected.f ? expanded : reflected];
    } else if (reflected.f < second.f) {
      simplex = [...others, reflected];
    } else {
      const contracted = along(reflected.f < worst.f ? opts.contraction : -opts.contraction);
      if (contracted.f < Math.min(reflected.f, worst.f)) simplex = [...others, contracted];
      else simplex = [best, ...simplex.slice(1).map((v) => vertex(combine(best.x, 1 - opts.shrink, v.x, opts.shrink)))];
    }
  }
  return simplex.reduce((a, b) => (b.f < a.f ? b : a));
}

export function selfTest(): boolean {
  const rosenbrock: Objective = ([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const { x, f } = minimize(rosenbrock, [-1.2, 1]);
  const bowl = minimize(([a = 0, b = 0, c = 0]) => a * a + (b - 2) ** 2 + (c + 1) ** 2, [1, 1, 1], { tolerance: 1e-14 });
  return f < 1e-6 && x.every((v) => Math.abs(v - 1) < 1e-2) && bowl.x.map((v) => Math.round(v * 100) / 100 + 0).join() === '0,2,-1';
}
