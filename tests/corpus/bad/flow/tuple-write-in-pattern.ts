// rule: SK1218
// mechanism: tuple-index-write
// wrong: string, is number
export function go(): string {
  const entry: [string, number] = ['b', 1];
  const at: number = 0;
  [entry[at]] = [7];
  return entry[0];
}
