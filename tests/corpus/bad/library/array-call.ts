// rule: SK1249
// mechanism: array-constructor-holes
// wrong: string, is undefined
export function go(): string {
  const names: string[] = Array(2);
  for (const name of names) return name;
  return '';
}
