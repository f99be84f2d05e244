// rule: SK1210
// mechanism: tuple-element-covariance
// wrong: number, is string
export function go(): number {
  const point: [number, number] = [1, 2];
  const cell: [number | string, number] = point;
  cell[0] = 'x';
  return point[0];
}
