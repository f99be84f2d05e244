// rule: SK1217
// mechanism: generic-key-write
// wrong: number, is string
function set<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
  [target[key]] = [value];
}
const nameOf = (first: boolean): 'x' | 'label' => (first ? 'x' : 'label');

export function go(): number {
  const point = { x: 1, label: 'a' };
  set(point, nameOf(true), 'left');
  return point.x;
}
