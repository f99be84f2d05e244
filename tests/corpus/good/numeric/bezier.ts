// style: points as readonly tuples, reduce over pairs, variadic control points

export type Point = readonly [x: number, y: number];

const lerp = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [ax + (bx - ax) * t, ay + (by - ay) * t];

/** De Casteljau: the levels of the triangle, the last being the point on the curve. */
export function casteljau(controls: readonly Point[], t: number): readonly (readonly Point[])[] {
  const levels: (readonly Point[])[] = [controls];
  for (let level = controls; level.length > 1; ) {
    const next: Point[] = [];
    level.reduce((a, b) => {
      next.push(lerp(a, b, t));
      return b;
    });
    levels.push(next);
    level = next;
  }
  return levels;
}

export class Bezier {
  readonly controls: readonly Point[];

  constructor(start: Point, ...rest: Point[]) {
    this.controls = [start, ...rest];
  }

  at(t: number): Point {
    return casteljau(this.controls, t).at(-1)?.[0] ?? [NaN, NaN];
  }

  split(t: number): [Bezier, Bezier] {
    const levels = casteljau(this.controls, t);
    const left = levels.flatMap((level) => level.slice(0, 1));
    const right = levels.flatMap((level) => level.slice(-1)).reverse();
    return [fromPoints(left), fromPoints(right)];
  }

  length(tolerance = 1e-4): number {
    const { controls } = this;
    const first = controls[0];
    const last = controls.at(-1);
    if (!first || !last) return 0;
    const chord = distance(first, last);
    const polygon = controls.slice(1).reduce(
      (acc, point) => ({ sum: acc.sum + distance(acc.previous, point), previous: point }),
      { sum: 0, previous: first },
    ).sum;
    if (polygon - chord < tolerance) return (polygon + chord) / 2;
    const [a, b] = this.split(0.5);
    return a.length(tolerance / 2) + b.length(tolerance / 2);
  }

  boundingBox(samples = 50) {
    let box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (let i = 0; i <= samples; i++) {
      const [x, y] = this.at(i / samples);
      box = {
        left: Math.min(box.left, x),
        right: Math.max(box.right, x),
        top: Math.min(box.top, y),
        bottom: Math.max(box.bottom, y),
      };
    }
    return box;
  }
}

function fromPoints([start = [0, 0], ...rest]: readonly Point[]): Bezier {
  return new Bezier(start, ...rest);
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

export function selfTest(): boolean {
  const curve = new Bezier([0, 0], [0, 4], [4, 4], [4, 0]);
  const [x, y] = curve.at(0.5);
  const [left, right] = curve.split(0.25);
  const [mx, my] = right.at(1 / 3);
  const line = new Bezier([0, 0], [3, 4]);
  const { bottom, right: edge } = curve.boundingBox();
  return (
    x === 2 &&
    y === 3 &&
    Math.abs(mx - 2) < 1e-9 &&
    Math.abs(my - 3) < 1e-9 &&
    left.controls.length === 4 &&
    Math.abs(line.length() - 5) < 1e-3 &&
    Math.abs(curve.length() - 8) < 0.01 &&
    bottom === 3 &&
    edge === 4
  );
}
