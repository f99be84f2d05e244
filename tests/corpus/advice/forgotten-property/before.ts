// refused: SK1212
// advice: copy what is meant
interface Point {
  x: number;
  y: number;
}
interface Label {
  x: number;
  y: number;
  text?: string;
}

const show = (label: Label): string => `${label.x},${label.y}${label.text?.toUpperCase() ?? ''}`;

export function describe(point: Point): string {
  return show(point);
}

export function selfTest(): boolean {
  return describe({ x: 1, y: 2 }) === '1,2';
}
