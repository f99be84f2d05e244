// rule: SK1210
// mechanism: for-of-widened
// wrong: number, is string
interface Cell {
  value: number | string;
}

export function go(): number {
  const cells = [{ value: 1 }];
  let cell: Cell = { value: '' };
  for (cell of cells) cell.value = 'x';
  return cells[0]?.value ?? 0;
}
