// rule: TS2339
// mechanism: object-define-property
// wrong: number, is string
export function go(): number {
  const point = { x: 1 };
  Object.defineProperty(point, 'x', { value: 'left' });
  return point.x;
}
