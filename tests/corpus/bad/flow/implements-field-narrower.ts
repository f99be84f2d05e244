// rule: SK1210
// mechanism: subclass-field-covariance
// wrong: number, is string
interface Cell {
  value: number | string;
}
class Count implements Cell {
  value: number = 1;
}
const clear = (cells: readonly Cell[]): void => {
  for (const cell of cells) cell.value = '';
};

export function go(): number {
  const count = new Count();
  clear([count]);
  return count.value;
}
