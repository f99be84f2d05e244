// rule: SK1205
// mechanism: user-guard
// wrong: number, is undefined
export function go(): number {
  const found = [undefined, 1].filter((x): x is number => x !== 1);
  for (const n of found) return n;
  return 0;
}
