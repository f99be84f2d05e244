// rule: SK1218
// mechanism: tuple-mutator
// wrong: string, is number
export function go(): string {
  const entry: [string, number] = ['b', 1];
  entry.sort();
  return entry[0];
}
