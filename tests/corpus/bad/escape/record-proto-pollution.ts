// rule: SK1014
// mechanism: record-proto-pollution
// wrong: escapes
interface Table {
  [row: string]: { [column: string]: string };
}

function put(table: Table, row: string, column: string, text: string): void {
  const cells = table[row];
  if (cells !== undefined) cells[column] = text;
}

export function go(): boolean {
  put({}, '__proto__', 'leaked', 'x');
  const other: { [name: string]: string } = {};
  return other.leaked === 'x';
}
