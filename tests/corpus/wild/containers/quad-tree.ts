// style: point quadtree with lazy subdivision, recursive generics, range and nearest queries

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Placed<T> {
  x: number;
  y: number;
  data: T;
}

const containsPoint = (r: Rect, x: number, y: number) => x >= r.x && y >= r.y && x < r.x + r.width && y < r.y + r.height;

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export class QuadTree<T> {
  private points: Placed<T>[] = [];
  private quadrants: QuadTree<T>[] | null = null;

  constructor(
    readonly bounds: Rect,
    private readonly capacity = 4,
  ) {}

  insert(point: Placed<T>): boolean {
    if (!containsPoint(this.bounds, point.x, point.y)) return false;
    if (this.quadrants) return this.quadrants.some((q) => q.insert(point));
    this.points.push(point);
    if (this.points.length > this.capacity && this.bounds.width > 1) this.subdivide();
    return true;
  }

  private subdivide(): void {
    const { x, y, width, height } = this.bounds;
    const w = width / 2;
    const h = height / 2;
    this.quadrants = [
      { x, y, width: w, height: h },
      { x: x + w, y, width: w, height: h },
      { x, y: y + h, width: w, height: h },
      { x: x + w, y: y + h, width: w, height: h },
    ].map((bounds) => new QuadTree<T>(bounds, this.capacity));
    const moved = this.points;
    this.points = [];
    for (const point of moved) this.insert(point);
  }

  query(range: Rect, found: Placed<T>[] = []): Placed<T>[] {
    if (!overlaps(this.bounds, range)) return found;
    for (const p of this.points) if (containsPoint(range, p.x, p.y)) found.push(p);
    this.quadrants?.forEach((q) => q.query(range, found));
    return found;
  }

  nearest(x: number, y: number): Placed<T> | undefined {
    let best: Placed<T> | undefined;
    let bestDistance = Infinity;
    const visit = (node: QuadTree<T>): void => {
      const dx = Math.max(node.bounds.x - x, 0, x - node.bounds.x - node.bounds.width);
      const dy = Math.max(node.bounds.y - y, 0, y - node.bounds.y - node.bounds.height);
      if (dx * dx + dy * dy >= bestDistance) return;
      for (const p of node.points) {
        const d = (p.x - x) ** 2 + (p.y - y) ** 2;
        if (d < bestDistance) {
          best = p;
          bestDistance = d;
        }
      }
      node.quadrants?.forEach(visit);
    };
    visit(this);
    return best;
  }

  get depth(): number {
    return 1 + Math.max(0, ...(this.quadrants ?? []).map((q) => q.depth));
  }

  *[Symbol.iterator](): IterableIterator<Placed<T>> {
    yield* this.points;
    for (const q of this.quadrants ?? []) yield* q;
  }
}

export function selfTest(): boolean {
  const tree = new QuadTree<string>({ x: 0, y: 0, width: 100, height: 100 }, 2);
  for (let i = 0; i < 40; i++) tree.insert({ x: (i * 37) % 100, y: (i * 61) % 100, data: `p${i}` });
  const outside = tree.insert({ x: 100, y: 1, data: 'no' });
  const range = { x: 10, y: 10, width: 30, height: 50 };
  const found = tree.query(range).map((p) => p.data).sort();
  const expected = [...tree].filter((p) => containsPoint(range, p.x, p.y)).map((p) => p.data).sort();
  const near = tree.nearest(50, 50);
  const brute = [...tree].reduce((a, b) => (Math.hypot(a.x - 50, a.y - 50) <= Math.hypot(b.x - 50, b.y - 50) ? a : b));
  return !outside && found.join() === expected.join() && near?.data === brute.data && tree.depth > 3 && [...tree].length === 40;
}
