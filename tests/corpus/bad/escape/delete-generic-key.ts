// rule: SK1007
// mechanism: delete-required-property
// wrong: number, is undefined
function drop<T, K extends keyof T>(from: T, key: K): void {
  delete from[key];
}

export function go(): number {
  const point = { x: 1, y: 2 };
  drop(point, 'x');
  return point.x;
}
