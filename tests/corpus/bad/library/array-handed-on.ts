// rule: SK1249
// mechanism: new-array-holes
// wrong: throws TypeError
const make: <T>(n: number) => T[] = Array;

export function go(): string {
  for (const text of make<string>(1)) return text.trim();
  return '';
}
