// rule: SK1210
// mechanism: mutable-array-covariance
// wrong: number, is string
type Grid<T> = T[][];

function blank(grid: Grid<number | string>, row: number): void {
  grid[row] = ['', ''];
}

export function go(): number {
  const grid: Grid<number> = [[1, 2]];
  blank(grid, 0);
  return grid[0]?.[0] ?? 0;
}
