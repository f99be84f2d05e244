// rule: SK1248
// mechanism: to-json-key
// wrong: throws TypeError
export function go(): string {
  const words: { [name: string]: (count: number) => string } = {};
  words['toJSON'] = (count) => count.toFixed();
  return JSON.stringify(words) ?? '';
}
