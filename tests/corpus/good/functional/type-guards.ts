// style: user-defined type guards with is, narrowing of unknown, exhaustive never check

interface Circle {
  kind: 'circle';
  radius: number;
}

interface Box {
  kind: 'box';
  width: number;
  height: number;
}

export type Shape = Circle | Box;

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCircle(shape: Shape): shape is Circle {
  return shape.kind === 'circle';
}

const isDefined = <T>(value: T | undefined | null): value is T => value !== undefined && value !== null;

function assertNever(value: never): never {
  throw new Error(`unexpected ${String(value)}`);
}

export function parseShape(value: unknown): Shape | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, radius, width, height } = value;
  if (kind === 'circle' && typeof radius === 'number') return { kind, radius };
  if (kind === 'box' && typeof width === 'number' && typeof height === 'number') return { kind, width, height };
  return undefined;
}

export function area(shape: Shape): number {
  switch (shape.kind) {
    case 'circle':
      return Math.PI * shape.radius ** 2;
    case 'box':
      return shape.width * shape.height;
    default:
      return assertNever(shape);
  }
}

export function parseShapes(json: string): Shape[] {
  const data = JSON.parse(json);
  return Array.isArray(data) ? data.map(parseShape).filter(isDefined) : [];
}

export function selfTest(): boolean {
  const shapes = parseShapes('[{"kind":"circle","radius":1},{"kind":"box","width":2,"height":3},{"kind":"blob"},7,null]');
  const circles = shapes.filter(isCircle);
  const words = ['a', 1, null, 'b', undefined].filter(isString);
  return (
    shapes.length === 2 &&
    circles[0]?.radius === 1 &&
    shapes.map(area).filter((n) => n === 6).length === 1 &&
    words.join('').toUpperCase() === 'AB'
  );
}
