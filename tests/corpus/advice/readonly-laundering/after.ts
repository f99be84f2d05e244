interface Vector {
  x: number;
  y: number;
}

export function sum(vectors: readonly Vector[]): Vector {
  const total: Vector = { x: 0, y: 0 };
  for (const { x, y } of vectors) {
    total.x += x;
    total.y += y;
  }
  return total;
}

export const length = (vector: Readonly<Vector>): number => Math.hypot(vector.x, vector.y);

export const unit: Readonly<Vector> = { x: 3, y: 4 };

export function selfTest(): boolean {
  return length(unit) === 5 && sum([{ x: 1, y: 2 }]).y === 2;
}
