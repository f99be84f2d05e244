// rule: SK1210
// mechanism: index-signature-invariance
// wrong: throws TypeError
function write(record: Record<string, string | number>, key: string & {}): void {
  record[key] = 1;
}

export function go(): string {
  const names: Record<string, string> = { a: 'x' };
  write(names, 'a');
  return (names['a'] ?? '').toUpperCase();
}
