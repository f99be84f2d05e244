// rule: SK1249
// mechanism: new-array-holes
// wrong: throws TypeError
const fill = (n: number): string[] => new Array<string>(n).fill('a', 1);

export function go(): string {
  let all = '';
  for (const text of fill(2)) all += text.trim();
  return all;
}
