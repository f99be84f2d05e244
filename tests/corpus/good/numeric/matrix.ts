// style: dense matrix class over a flat array, LU with partial pivoting, static builders

export class Matrix {
  private readonly data: number[];

  constructor(
    readonly rows: number,
    readonly columns: number,
    data?: number[],
  ) {
    this.data = data ?? Array.from({ length: rows * columns }, () => 0);
    if (this.data.length !== rows * columns) throw new RangeError('wrong number of elements');
  }

  static of(...rows: number[][]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  static identity(n: number): Matrix {
    return Matrix.build(n, n, (i, j) => (i === j ? 1 : 0));
  }

  static build(rows: number, columns: number, f: (i: number, j: number) => number): Matrix {
    const data: number[] = [];
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) data.push(f(i, j));
    return new Matrix(rows, columns, data);
  }

  at(i: number, j: number): number {
    const value = this.data[i * this.columns + j];
    if (value === undefined || j >= this.columns) throw new RangeError(`no element (${i}, ${j})`);
    return value;
  }

  times(other: Matrix): Matrix {
    return Matrix.build(this.rows, other.columns, (i, j) => {
      let sum = 0;
      for (let k = 0; k < this.columns; k++) sum += this.at(i, k) * other.at(k, j);
      return sum;
    });
  }

  transpose(): Matrix {
    return Matrix.build(this.columns, this.rows, (i, j) => this.at(j, i));
  }

  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, i) => this.data.slice(i * this.columns, (i + 1) * this.columns));
  }

  determinant(): number {
    return eliminate(this.toRows()).determinant;
  }

  solve(right: readonly number[]): number[] {
    const n = this.rows;
    const augmented = this.toRows().map((row, i) => [...row, right[i] ?? 0]);
    const { rows, determinant } = eliminate(augmented);
    if (Math.abs(determinant) < 1e-12) throw new RangeError('the matrix is singular');
    const x: number[] = [];
    for (let i = n - 1; i >= 0; i--) {
      const row = rows[i] ?? [];
      const known = x.reduce((sum, value, k) => sum + value * (row[i + 1 + k] ?? 0), 0);
      x.unshift(((row[n] ?? 0) - known) / (row[i] ?? 1));
    }
    return x;
  }

  inverse(): Matrix {
    const unit = Matrix.identity(this.rows).toRows();
    return Matrix.of(...unit.map((column) => this.solve(column))).transpose();
  }

  equals(other: Matrix, tolerance = 1e-9): boolean {
    return (
      this.rows === other.rows &&
      this.columns === other.columns &&
      this.data.every((x, i) => Math.abs(x - (other.data[i] ?? NaN)) <= tolerance)
    );
  }
}

function eliminate(rows: number[][]): { rows: number[][]; determinant: number } {
  let determinant = 1;
  for (let k = 0; k < rows.length; k++) {
    let pivot = k;
    for (let i = k + 1; i < rows.length; i++) {
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = i;
    }
    const top = rows[pivot];
    const current = rows[k];
    if (!top || !current) break;
    if (pivot !== k) {
      rows[k] = top;
      rows[pivot] = current;
      determinant = -determinant;
    }
    const lead = top[k] ?? 0;
    determinant *= lead;
    if (lead === 0) break;
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] ?? 0) / lead;
      for (let j = k; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return { rows, determinant };
}

export function selfTest(): boolean {
  const a = Matrix.of([2, 1, -1], [-3, -1, 2], [-2, 1, 2]);
  const x = a.solve([8, -11, -3]).map((n) => Math.round(n * 1e9) / 1e9);
  let singular = false;
  try {
    Matrix.of([1, 2], [2, 4]).solve([1, 1]);
  } catch (error) {
    singular = error instanceof RangeError;
  }
  return (
    x.join() === '2,3,-1' &&
    Math.abs(a.determinant() + 1) < 1e-9 &&
    a.times(a.inverse()).equals(Matrix.identity(3)) &&
    a.at(1, 2) === 2 &&
    singular
  );
}
