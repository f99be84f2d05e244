// rule: SK1210
// mechanism: intersection-index-disagrees
// wrong: throws TypeError
function write<V>(record: Record<string, V[]>, key: string, values: V[]): void {
  record[key] = values;
}

export function go(): string {
  const both: Record<string, (string | number)[]> & { names: string[] } = { names: ['a'] };
  write<string | number>(both, 'names', [1]);
  return (both.names[0] ?? '').toUpperCase();
}
