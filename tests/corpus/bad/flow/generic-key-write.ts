// rule: SK1217
// mechanism: generic-key-write
// wrong: number, is string
function set<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
  target[key] = value;
}
const nameOfField = (first: boolean): 'x' | 'label' => (first ? 'x' : 'label');

export function go(): number {
  const point = { x: 1, label: 'a' };
  set(point, nameOfField(true), 'left');
  return point.x;
}
