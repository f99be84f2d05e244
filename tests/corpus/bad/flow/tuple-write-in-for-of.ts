// rule: SK1218
// mechanism: tuple-index-write
// wrong: string, is number
export function go(): string {
  const entry: [string, number] = ['b', 1];
  const at: number = 0;
  for (entry[at] of [7]) break;
  return entry[0];
}
