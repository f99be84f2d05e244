// rule: SK1218
// mechanism: tuple-mutator
// wrong: string, is number
export function go(): string {
  const entry: [string, number] = ['b', 1];
  entry.copyWithin(0, 1);
  return entry[0];
}
