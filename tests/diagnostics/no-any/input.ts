export interface Row {
  readonly cells: readonly any[];
}
export function width(row: Row, measure: (cell: any) => number): number {
  return row.cells.map(measure).length;
}
