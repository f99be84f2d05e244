// style: entities in flat arrays, seeded generator of numbers, uniform grid, fixed time steps, higher-order forces

interface Body {
  x: number;
  y: number;
  vx: number;
  vy: number;
  readonly radius: number;
}

type Force = (body: Readonly<Body>) => readonly [ax: number, ay: number];

/** Mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Grid {
  readonly #cells = new Map<string, Body[]>();

  constructor(
    private readonly cellSize: number,
    bodies: Iterable<Body>,
  ) {
    for (const body of bodies) {
      const key = this.#key(body.x, body.y);
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [body]);
      else cell.push(body);
    }
  }

  *near({ x, y }: Body): Generator<Body, void> {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const cell = this.#cells.get(this.#key(x + dx * this.cellSize, y + dy * this.cellSize));
        if (cell) yield* cell;
      }
    }
  }

  #key(x: number, y: number): string {
    return `${Math.floor(x / this.cellSize)},${Math.floor(y / this.cellSize)}`;
  }
}

export class World {
  readonly bodies: Body[] = [];
  #forces: readonly Force[] = [];
  #steps = 0;
  #accumulated = 0;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly step = 1 / 64,
  ) {}

  get steps(): number {
    return this.#steps;
  }

  get energy(): number {
    return this.bodies.reduce((sum, { vx, vy, radius }) => sum + (radius ** 2 * (vx ** 2 + vy ** 2)) / 2, 0);
  }

  with(...forces: readonly Force[]): this {
    this.#forces = [...this.#forces, ...forces];
    return this;
  }

  scatter(count: number, seed: number): this {
    const next = random(seed);
    for (let i = 0; i < count; i++) {
      this.bodies.push({
        x: next() * this.width,
        y: next() * this.height,
        vx: next() - 0.5,
        vy: next() - 0.5,
        radius: 0.5,
      });
    }
    return this;
  }

  advance(seconds: number): void {
    this.#accumulated += seconds;
    while (this.#accumulated >= this.step) {
      this.#accumulated -= this.step;
      this.#tick(this.step);
    }
  }

  #tick(dt: number): void {
    this.#steps++;
    for (const body of this.bodies) {
      for (const force of this.#forces) {
        const [ax, ay] = force(body);
        body.vx += ax * dt;
        body.vy += ay * dt;
      }
      body.x += body.vx * dt;
      body.y += body.vy * dt;
      this.#bounce(body);
    }
    this.#collide();
  }

  #bounce(body: Body): void {
    const { radius } = body;
    if (body.x < radius || body.x > this.width - radius) {
      body.vx *= -1;
      body.x = Math.min(Math.max(body.x, radius), this.width - radius);
    }
    if (body.y < radius || body.y > this.height - radius) {
      body.vy *= -1;
      body.y = Math.min(Math.max(body.y, radius), this.height - radius);
    }
  }

  /** Bodies of one mass: they swap what they have along the line between them. */
  #collide(): void {
    const grid = new Grid(2, this.bodies);
    const done = new Set<Body>();
    for (const a of this.bodies) {
      done.add(a);
      for (const b of grid.near(a)) {
        if (done.has(b)) continue;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance === 0 || distance > a.radius + b.radius) continue;
        const [nx, ny] = [dx / distance, dy / distance];
        const push = (a.vx - b.vx) * nx + (a.vy - b.vy) * ny;
        if (push <= 0) continue;
        a.vx -= push * nx;
        a.vy -= push * ny;
        b.vx += push * nx;
        b.vy += push * ny;
      }
    }
  }
}

export const gravity =
  (g: number): Force =>
  () => [0, -g];
export const drag =
  (k: number): Force =>
  ({ vx, vy }) => [-k * vx, -k * vy];

export function selfTest(): boolean {
  const free = new World(20, 20).scatter(30, 7);
  const before = free.energy;
  free.advance(3);
  const damped = new World(20, 20).scatter(10, 1).with(drag(0.5), gravity(0));
  const start = damped.energy;
  damped.advance(2);
  const again = new World(20, 20).scatter(30, 7);
  again.advance(1);
  again.advance(2);
  const inside = free.bodies.every(({ x, y }) => x >= 0 && x <= 20 && y >= 0 && y <= 20);
  return (
    free.steps === 192 &&
    Math.abs(free.energy - before) < 1e-9 &&
    damped.energy < start / 4 &&
    inside &&
    again.bodies[3]?.x === free.bodies[3]?.x
  );
}
