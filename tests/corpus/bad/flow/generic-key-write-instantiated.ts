// rule: SK1217
// mechanism: generic-key-write
// wrong: number, is string
interface Point {
  x: number;
  label: string;
}
function set<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
  target[key] = value;
}
const setPoint = set<Point, keyof Point>;

export function go(): number {
  const point: Point = { x: 1, label: 'a' };
  setPoint(point, 'x', 'left');
  return point.x;
}
