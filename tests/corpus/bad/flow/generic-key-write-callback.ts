// rule: SK1217
// mechanism: generic-key-write
// wrong: number, is string
interface Point {
  x: number;
  label: string;
}
function each<T, K extends keyof T>(target: T, keys: readonly K[], make: () => T[K]): void {
  for (const key of keys) target[key] = make();
}

export function go(): number {
  const point: Point = { x: 1, label: 'a' };
  each(point, ['label', 'x'], () => 'left');
  return point.x;
}
