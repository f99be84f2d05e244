// rule: SK1210
// mechanism: subclass-field-covariance
// wrong: number, is string
interface Cell {
  value: number | string;
}
interface Count extends Cell {
  value: number;
}

function clear(cell: Cell): void {
  cell.value = '';
}

export function go(): number {
  const count: Count = { value: 1 };
  clear(count);
  return count.value;
}
