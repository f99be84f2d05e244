// rule: TS2339
// mechanism: object-define-property
// wrong: number, is undefined
export function go(): number {
  const point = { x: 1 };
  Object.defineProperties(point, { x: { get: () => undefined } });
  return point.x;
}
