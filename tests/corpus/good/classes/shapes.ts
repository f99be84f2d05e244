// style: abstract class hierarchy, polymorphism, static factory, comparable interface

export interface Comparable<T> {
  compareTo(other: T): number;
}

export abstract class Shape implements Comparable<Shape> {
  abstract readonly name: string;
  abstract area(): number;
  abstract perimeter(): number;

  compareTo(other: Shape): number {
    return this.area() - other.area();
  }

  describe(): string {
    return `${this.name} of area ${this.area().toFixed(2)}`;
  }
}

export class Circle extends Shape {
  readonly name: string = 'circle';

  constructor(readonly radius: number) {
    super();
  }

  area(): number {
    return Math.PI * this.radius ** 2;
  }

  perimeter(): number {
    return 2 * Math.PI * this.radius;
  }
}

export class Rectangle extends Shape {
  readonly name: string = 'rectangle';

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    super();
  }

  area(): number {
    return this.width * this.height;
  }

  perimeter(): number {
    return 2 * (this.width + this.height);
  }

  scale(factor: number): Rectangle {
    return new Rectangle(this.width * factor, this.height * factor);
  }
}

export class Square extends Rectangle {
  override readonly name = 'square';

  constructor(side: number) {
    super(side, side);
  }

  override scale(factor: number): Square {
    return new Square(this.width * factor);
  }

  override describe(): string {
    return `${super.describe()} and side ${this.width}`;
  }
}

export class Polygon extends Shape {
  override readonly name = 'polygon';
  readonly #points: readonly (readonly [number, number])[];

  constructor(...points: (readonly [number, number])[]) {
    super();
    if (points.length < 3) throw new RangeError('a polygon has at least three corners');
    this.#points = points;
  }

  override area(): number {
    let twice = 0;
    for (const [[x1, y1], [x2, y2]] of this.#sides()) twice += x1 * y2 - x2 * y1;
    return Math.abs(twice) / 2;
  }

  override perimeter(): number {
    let sum = 0;
    for (const [[x1, y1], [x2, y2]] of this.#sides()) sum += Math.hypot(x2 - x1, y2 - y1);
    return sum;
  }

  *#sides() {
    let previous = this.#points.at(-1);
    for (const point of this.#points) {
      if (previous) yield [previous, point] as const;
      previous = point;
    }
  }
}

export function largest<T extends Comparable<T>>(items: readonly T[]): T | undefined {
  let best: T | undefined;
  for (const item of items) if (best === undefined || item.compareTo(best) > 0) best = item;
  return best;
}

export function totalArea(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, shape) => sum + shape.area(), 0);
}

export function selfTest(): boolean {
  const triangle = new Polygon([0, 0], [4, 0], [0, 3]);
  const shapes: Shape[] = [new Circle(1), new Rectangle(2, 3), new Square(2).scale(2), triangle];
  return (
    triangle.area() === 6 &&
    triangle.perimeter() === 12 &&
    largest(shapes)?.name === 'square' &&
    Math.abs(totalArea(shapes) - (28 + Math.PI)) < 1e-9 &&
    new Square(3).describe() === 'square of area 9.00 and side 3' &&
    shapes.filter((shape) => shape instanceof Rectangle).length === 2
  );
}
