// rule: SK1212
// mechanism: number-index-over-properties
// wrong: number, is string
type Row = { 0: number; 1: number };

function label(cells: { [index: number]: number | string }): void {
  cells[0] = 'total';
}

export function go(): number {
  const row: Row = { 0: 1, 1: 2 };
  label(row);
  return row[0];
}
