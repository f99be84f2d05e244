// rule: SK1249
// mechanism: array-constructor-holes
// wrong: throws TypeError
export function go(): string {
  const found = [...new Array<string>(2), 'a'].map((name) => name.trim());
  return found.join('');
}
