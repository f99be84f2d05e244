// rule: SK1219
// mechanism: class-lookalike-constructor
// wrong: throws TypeError
class Point {
  constructor(readonly x: number) {}
  twice(): number {
    return this.x * 2;
  }
}
class Other {
  constructor(readonly x: number) {}
  twice(): number {
    return this.x;
  }
}

function make(type: typeof Point): number {
  const point = new type(1);
  if (point instanceof Point) return point.twice();
  throw new TypeError('a Point that is none');
}

export function go(): number {
  return make(Other);
}
