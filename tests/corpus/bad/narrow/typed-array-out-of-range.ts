// rule: SK1230
// mechanism: write-that-is-ignored
// wrong: number, is undefined
export function go(): number {
  const counts = new Uint8Array(2);
  const at = 5;
  counts[at] = 1;
  return counts[at];
}
