// rule: SK1217
// mechanism: generic-key-write
// wrong: number, is string
interface Point {
  x: number;
  label: string;
}
type Set1 = <T, K extends keyof T>(target: T, key: K, value: T[K]) => void;
const set: Set1 = (target, key, value) => {
  target[key] = value;
};

export function go(): number {
  const point: Point = { x: 1, label: 'a' };
  const keys: readonly (keyof Point)[] = ['x', 'label'];
  for (const key of keys) set(point, key, 'left');
  return point.x;
}
