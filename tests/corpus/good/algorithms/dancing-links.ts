// style: Knuth 2000 (Algorithm X), circular linked nodes, generator of solutions

class Cell {
  left: Cell = this;
  right: Cell = this;
  up: Cell = this;
  down: Cell = this;

  constructor(
    readonly column: Column | null,
    readonly row: number,
  ) {}
}

class Column extends Cell {
  size = 0;

  constructor(readonly name: string) {
    super(null, -1);
  }
}

export class ExactCover {
  private readonly header = new Column('header');
  private readonly columns = new Map<string, Column>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const column = new Column(name);
      column.left = this.header.left;
      column.right = this.header;
      this.header.left.right = column;
      this.header.left = column;
      this.columns.set(name, column);
    }
  }

  addRow(row: number, names: readonly string[]): void {
    let first: Cell | null = null;
    for (const name of names) {
      const column = this.columns.get(name);
      if (!column) throw new Error(`no column ${name}`);
      const cell = new Cell(column, row);
      cell.up = column.up;
      cell.down = column;
      column.up.down = cell;
      column.up = cell;
      column.size++;
      if (first) {
        cell.left = first.left;
        cell.right = first;
        first.left.right = cell;
        first.left = cell;
      } else {
        first = cell;
      }
    }
  }

  *solve(chosen: number[] = []): Generator<number[]> {
    const column = this.smallest();
    if (!column) {
      yield [...chosen];
      return;
    }
    this.cover(column);
    for (let r = column.down; r !== column; r = r.down) {
      for (let j = r.right; j !== r; j = j.right) if (j.column) this.cover(j.column);
      yield* this.solve([...chosen, r.row]);
      for (let j = r.left; j !== r; j = j.left) if (j.column) this.uncover(j.column);
    }
    this.uncover(column);
  }

  private smallest(): Column | null {
    let best: Column | null = null;
    for (let c = this.header.right; c !== this.header; c = c.right) {
      if (c instanceof Column && (best === null || c.size < best.size)) best = c;
    }
    return best;
  }

  private cover(column: Column): void {
    column.right.left = column.left;
    column.left.right = column.right;
    for (let i = column.down; i !== column; i = i.down) {
      for (let j = i.right; j !== i; j = j.right) {
        j.down.up = j.up;
        j.up.down = j.down;
        if (j.column) j.column.size--;
      }
    }
  }

  private uncover(column: Column): void {
    for (let i = column.up; i !== column; i = i.up) {
      for (let j = i.left; j !== i; j = j.left) {
        if (j.column) j.column.size++;
        j.down.up = j;
        j.up.down = j;
      }
    }
    column.right.left = column;
    column.left.right = column;
  }
}

export function queens(n: number): number {
  const range = [...Array.from({ length: n }).keys()];
  const cover = new ExactCover(range.flatMap((i) => [`r${i}`, `c${i}`]));
  range.forEach((r) => range.forEach((c) => cover.addRow(r * n + c, [`r${r}`, `c${c}`])));
  let count = 0;
  for (const solution of cover.solve()) {
    const diagonals = new Set(solution.map((cell) => Math.floor(cell / n) - (cell % n)));
    const antidiagonals = new Set(solution.map((cell) => Math.floor(cell / n) + (cell % n)));
    if (diagonals.size === n && antidiagonals.size === n) count++;
  }
  return count;
}

export function selfTest(): boolean {
  const cover = new ExactCover(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  [['C', 'E', 'F'], ['A', 'D', 'G'], ['B', 'C', 'F'], ['A', 'D'], ['B', 'G'], ['D', 'E', 'G']].forEach((names, row) =>
    cover.addRow(row, names),
  );
  const solutions = [...cover.solve()].map((rows) => rows.sort().join());
  return solutions.length === 1 && solutions[0] === '0,3,4' && queens(5) === 10;
}
