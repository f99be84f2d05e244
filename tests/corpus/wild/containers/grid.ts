// style: generic two-dimensional grid, neighbours by offsets, flood fill and map, static factories

export type Point = { x: number; y: number };

const offsets: Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
];

export class Grid<T> {
  private constructor(
    readonly width: number,
    readonly height: number,
    private cells: T[],
  ) {}

  static filled<T>(width: number, height: number, value: T): Grid<T> {
    return new Grid(width, height, Array.from({ length: width * height }, () => value));
  }

  static parse(text: string): Grid<string> {
    const lines = text.trim().split('\n').map((line) => line.trim());
    const width = Math.max(...lines.map((line) => line.length));
    return new Grid(width, lines.length, lines.flatMap((line) => [...line.padEnd(width, '.')]));
  }

  has({ x, y }: Point): boolean {
    return x >= 0 && y >= 0 && x < this.width && y < this.height;
  }

  get(p: Point): T | undefined {
    return this.has(p) ? this.cells[p.y * this.width + p.x] : undefined;
  }

  set(p: Point, value: T): void {
    if (!this.has(p)) throw new RangeError(`(${p.x}, ${p.y}) is outside`);
    this.cells[p.y * this.width + p.x] = value;
  }

  map<U>(transform: (value: T, point: Point) => U): Grid<U> {
    const cells = this.cells.map((value, i) => transform(value, { x: i % this.width, y: Math.floor(i / this.width) }));
    return new Grid(this.width, this.height, cells);
  }

  *neighbours(p: Point): Generator<Point> {
    for (const { x, y } of offsets) {
      const q = { x: p.x + x, y: p.y + y };
      if (this.has(q)) yield q;
    }
  }

  flood(start: Point, value: T): number {
    const old = this.get(start);
    if (old === undefined || old === value) return 0;
    const stack = [start];
    let changed = 0;
    while (stack.length > 0) {
      const p = stack.pop();
      if (!p || this.get(p) !== old) continue;
      this.set(p, value);
      changed++;
      stack.push(...this.neighbours(p));
    }
    return changed;
  }

  toString(show: (value: T) => string = String): string {
    let out = '';
    for (let y = 0; y < this.height; y++) {
      out += this.cells.slice(y * this.width, (y + 1) * this.width).map(show).join('') + '\n';
    }
    return out;
  }
}

export function selfTest(): boolean {
  const grid = Grid.parse(`
    ..#..
    .##..
    ..#`);
  const filled = grid.flood({ x: 0, y: 0 }, '~');
  const counts = Grid.filled(2, 2, 0).map((_, { x, y }) => x + 10 * y);
  return filled === 5 && grid.toString() === '~~#..\n~##..\n~~#..\n' && counts.toString((n) => `${n};`) === '0;1;\n10;11;\n';
}
