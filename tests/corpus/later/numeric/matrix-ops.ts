// style: dense matrix class over Float64Array, static factories, operator methods, Gauss-Jordan inverse and determinant
// refused: SK1204 because `!` is believed, not checked; `?? 0` and `?? []` pass

export class Matrix {
  private constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly data: Float64Array,
  ) {}

  static zeros(rows: number, columns = rows): Matrix {
    return new Matrix(rows, columns, new Float64Array(rows * columns));
  }

  static identity(n: number): Matrix {
    return Matrix.build(n, n, (i, j) => (i === j ? 1 : 0));
  }

  static build(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
    const data = new Float64Array(rows * columns);
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) data[i * columns + j] = entry(i, j);
    return new Matrix(rows, columns, data);
  }

  static from(entries: readonly (readonly number[])[]): Matrix {
    const columns = entries[0]?.length ?? 0;
    if (entries.some((row) => row.length !== columns)) throw new RangeError('ragged rows');
    return Matrix.build(entries.length, columns, (i, j) => entries[i]![j]!);
  }

  at(i: number, j: number): number {
    if (i < 0 || j < 0 || i >= this.rows || j >= this.columns) throw new RangeError(`no entry ${i},${j}`);
    return this.data[i * this.columns + j]!;
  }

  plus(other: Matrix): Matrix {
    this.assertSameShape(other);
    return Matrix.build(this.rows, this.columns, (i, j) => this.at(i, j) + other.at(i, j));
  }

  times(other: Matrix | number): Matrix {
    if (typeof other === 'number') return Matrix.build(this.rows, this.columns, (i, j) => this.at(i, j) * other);
    if (this.columns !== other.rows) throw new RangeError('shapes do not match');
    return Matrix.build(this.rows, other.columns, (i, j) => {
      let sum = 0;
      for (let k = 0; k < this.columns; k++) sum += this.at(i, k) * other.at(k, j);
      return sum;
    });
  }

  transpose(): Matrix {
    return Matrix.build(this.columns, this.rows, (i, j) => this.at(j, i));
  }

  determinant(): number {
    return this.reduce()?.determinant ?? 0;
  }

  inverse(): Matrix | undefined {
    return this.reduce()?.inverse;
  }

  private reduce(): { determinant: number; inverse: Matrix } | undefined {
    if (this.rows !== this.columns) throw new RangeError('not square');
    const n = this.rows;
    const left = this.toArray();
    const right = Matrix.identity(n).toArray();
    let determinant = 1;
    for (let column = 0; column < n; column++) {
      let pivot = column;
      for (let row = column + 1; row < n; row++) {
        if (Math.abs(left[row]![column]!) > Math.abs(left[pivot]![column]!)) pivot = row;
      }
      const factor = left[pivot]![column]!;
      if (Math.abs(factor) < 1e-12) return undefined;
      if (pivot !== column) {
        for (const m of [left, right]) [m[pivot], m[column]] = [m[column]!, m[pivot]!];
        determinant = -determinant;
      }
      determinant *= factor;
      for (const m of [left, right]) m[column] = m[column]!.map((x) => x / factor);
      for (let row = 0; row < n; row++) {
        const scale = left[row]![column]!;
        if (row === column || scale === 0) continue;
        for (const m of [left, right]) m[row] = m[row]!.map((x, j) => x - scale * m[column]![j]!);
      }
    }
    return { determinant, inverse: Matrix.from(right) };
  }

  toArray(): number[][] {
    return Array.from({ length: this.rows }, (_, i) =>
      Array.from(this.data.subarray(i * this.columns, (i + 1) * this.columns)),
    );
  }

  equals(other: Matrix, epsilon = 1e-9): boolean {
    return (
      this.rows === other.rows &&
      this.columns === other.columns &&
      this.data.every((x, k) => Math.abs(x - (other.data[k] ?? NaN)) <= epsilon)
    );
  }

  private assertSameShape(other: Matrix): void {
    if (this.rows !== other.rows || this.columns !== other.columns) throw new RangeError('shapes differ');
  }
}

export function selfTest(): boolean {
  const a = Matrix.from([
    [2, 1, 0],
    [1, 3, 1],
    [0, 1, 4],
  ]);
  const inverse = a.inverse();
  const singular = Matrix.from([
    [1, 2],
    [2, 4],
  ]);
  return (
    inverse !== undefined &&
    a.times(inverse).equals(Matrix.identity(3)) &&
    Math.abs(a.determinant() - 18) < 1e-9 &&
    singular.inverse() === undefined &&
    a.transpose().equals(a) &&
    a.plus(a).equals(a.times(2))
  );
}
