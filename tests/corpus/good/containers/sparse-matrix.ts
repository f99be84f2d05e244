// style: keyed by template-literal strings, arithmetic methods returning new objects

type Key = `${number},${number}`;

export class SparseMatrix {
  private readonly cells = new Map<Key, number>();

  constructor(
    public readonly rows: number,
    public readonly columns: number,
  ) {}

  static identity(size: number): SparseMatrix {
    const matrix = new SparseMatrix(size, size);
    for (let i = 0; i < size; i++) matrix.set(i, i, 1);
    return matrix;
  }

  static fromRows(rows: number[][]): SparseMatrix {
    const matrix = new SparseMatrix(rows.length, Math.max(0, ...rows.map((row) => row.length)));
    rows.forEach((row, i) => row.forEach((value, j) => matrix.set(i, j, value)));
    return matrix;
  }

  get(row: number, column: number): number {
    this.check(row, column);
    return this.cells.get(`${row},${column}`) ?? 0;
  }

  set(row: number, column: number, value: number): void {
    this.check(row, column);
    if (value === 0) this.cells.delete(`${row},${column}`);
    else this.cells.set(`${row},${column}`, value);
  }

  get nonZero(): number {
    return this.cells.size;
  }

  *entries(): Generator<readonly [row: number, column: number, value: number]> {
    for (const [key, value] of this.cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      yield [row, column, value];
    }
  }

  transpose(): SparseMatrix {
    const result = new SparseMatrix(this.columns, this.rows);
    for (const [i, j, value] of this.entries()) result.set(j, i, value);
    return result;
  }

  multiply(other: SparseMatrix): SparseMatrix {
    if (this.columns !== other.rows) throw new RangeError('dimensions do not agree');
    const result = new SparseMatrix(this.rows, other.columns);
    const byRow = new Map<number, [number, number][]>();
    for (const [i, j, value] of other.entries()) {
      const row = byRow.get(i);
      if (row) row.push([j, value]);
      else byRow.set(i, [[j, value]]);
    }
    for (const [i, k, a] of this.entries()) {
      for (const [j, b] of byRow.get(k) ?? []) result.set(i, j, result.get(i, j) + a * b);
    }
    return result;
  }

  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, i) => Array.from({ length: this.columns }, (_, j) => this.get(i, j)));
  }

  private check(row: number, column: number): void {
    if (row < 0 || row >= this.rows || column < 0 || column >= this.columns) {
      throw new RangeError(`(${row}, ${column}) is outside ${this.rows}x${this.columns}`);
    }
  }
}

export function selfTest(): boolean {
  const a = SparseMatrix.fromRows([
    [1, 0, 2],
    [0, 3, 0],
  ]);
  const product = a.multiply(a.transpose());
  const same = a.multiply(SparseMatrix.identity(3));
  return (
    JSON.stringify(product.toRows()) === '[[5,0],[0,9]]' &&
    product.nonZero === 2 &&
    JSON.stringify(same.toRows()) === JSON.stringify(a.toRows())
  );
}
