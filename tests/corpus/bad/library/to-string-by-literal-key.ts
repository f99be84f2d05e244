// rule: SK1248
// mechanism: to-string-in-record
// wrong: throws TypeError
export function go(): string {
  const words: { [name: string]: (count: number) => string } = {};
  words['toString'] = (count) => count.toFixed();
  return String(words);
}
