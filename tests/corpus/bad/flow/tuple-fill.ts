// rule: SK1218
// mechanism: tuple-mutator
// wrong: string, is number
export function go(): string {
  const entry: [string, number] = ['b', 1];
  entry.fill(7);
  return entry[0];
}
