// rule: SK1210
// mechanism: type-parameter-to-constraint
// wrong: number, is string
function clear<T extends { value: number | string }>(cell: T): T {
  cell.value = '';
  return cell;
}

export function go(): number {
  return clear({ value: 1 }).value;
}
