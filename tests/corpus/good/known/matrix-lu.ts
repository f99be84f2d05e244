// style: Float64Array rows, factory functions, numerics with pivoting, operators as methods, tagged dimension errors

export class Matrix {
  readonly #cells: Float64Array;

  constructor(
    readonly rows: number,
    readonly columns: number,
    fill: (row: number, column: number) => number = () => 0,
  ) {
    this.#cells = new Float64Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) this.#cells[row * columns + column] = fill(row, column);
    }
  }

  static identity(size: number): Matrix {
    return new Matrix(size, size, (row, column) => (row === column ? 1 : 0));
  }

  static from(rows: readonly (readonly number[])[]): Matrix {
    const columns = rows[0]?.length ?? 0;
    if (rows.some((row) => row.length !== columns)) throw new RangeError('rows differ in length');
    return new Matrix(rows.length, columns, (row, column) => rows[row]?.[column] ?? 0);
  }

  at(row: number, column: number): number {
    const value = column < this.columns ? this.#cells[row * this.columns + column] : undefined;
    if (value === undefined) throw new RangeError(`no cell ${row}, ${column}`);
    return value;
  }

  times(other: Matrix): Matrix {
    if (this.columns !== other.rows) throw new RangeError(`${this.shape} by ${other.shape}`);
    return new Matrix(this.rows, other.columns, (row, column) => {
      let sum = 0;
      for (let k = 0; k < this.columns; k++) sum += this.at(row, k) * other.at(k, column);
      return sum;
    });
  }

  transposed(): Matrix {
    return new Matrix(this.columns, this.rows, (row, column) => this.at(column, row));
  }

  get shape(): `${number}x${number}` {
    return `${this.rows}x${this.columns}`;
  }

  toArrays(): number[][] {
    return Array.from({ length: this.rows }, (_, row) => [
      ...this.#cells.subarray(row * this.columns, (row + 1) * this.columns),
    ]);
  }
}

export interface Decomposition {
  readonly lower: Matrix;
  readonly upper: Matrix;
  readonly order: readonly number[];
  readonly sign: 1 | -1;
}

function swap<T>(list: T[], i: number, j: number): void {
  const [a, b] = [list[i], list[j]];
  if (a === undefined || b === undefined) return;
  list[i] = b;
  list[j] = a;
}

export function decompose(matrix: Matrix): Decomposition | undefined {
  const n = matrix.rows;
  const work = matrix.toArrays();
  const order = [...work.keys()];
  let sign: 1 | -1 = 1;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(work[i]?.[k] ?? 0) > Math.abs(work[pivot]?.[k] ?? 0)) pivot = i;
    }
    if (pivot !== k) {
      swap(work, pivot, k);
      swap(order, pivot, k);
      sign = sign === 1 ? -1 : 1;
    }
    const top = work[k];
    const divisor = top?.[k];
    if (top === undefined || divisor === undefined || Math.abs(divisor) < 1e-12) return undefined;
    for (const row of work.slice(k + 1)) {
      const factor = (row[k] ?? 0) / divisor;
      row[k] = factor;
      for (let j = k + 1; j < n; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  const cell = (row: number, column: number): number => work[row]?.[column] ?? 0;
  return {
    lower: new Matrix(n, n, (i, j) => (i === j ? 1 : i > j ? cell(i, j) : 0)),
    upper: new Matrix(n, n, (i, j) => (i <= j ? cell(i, j) : 0)),
    order,
    sign,
  };
}

export function solve(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const parts = decompose(matrix);
  if (!parts) return undefined;
  const { lower, upper, order } = parts;
  const y: number[] = [];
  for (const [i, from] of order.entries()) {
    y.push(y.reduce((rest, value, j) => rest - lower.at(i, j) * value, right[from] ?? 0));
  }
  const x = new Array<number>(y.length).fill(0);
  for (let i = y.length - 1; i >= 0; i--) {
    let rest = y[i] ?? 0;
    for (let j = i + 1; j < x.length; j++) rest -= upper.at(i, j) * (x[j] ?? 0);
    x[i] = rest / upper.at(i, i);
  }
  return x;
}

export function determinant(matrix: Matrix): number {
  const parts = decompose(matrix);
  if (!parts) return 0;
  return parts.order.reduce<number>((product, _, i) => product * parts.upper.at(i, i), parts.sign);
}

export function selfTest(): boolean {
  const matrix = Matrix.from([
    [0, 2, 1],
    [1, 1, 0],
    [2, 0, 3],
  ]);
  const solution = solve(matrix, [7, 3, 11])?.map((value) => Number(value.toFixed(6)));
  const product = matrix.times(Matrix.identity(3)).transposed().transposed();
  return (
    solution?.join() === '1,2,3' &&
    Math.abs(determinant(matrix) + 8) < 1e-9 &&
    solve(Matrix.from([[1, 2], [2, 4]]), [1, 2]) === undefined &&
    product.toArrays().flat().join() === '0,2,1,1,1,0,2,0,3' &&
    product.shape === '3x3'
  );
}
