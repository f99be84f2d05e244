// rule: SK1248
// mechanism: to-json-key
// wrong: throws TypeError
export function go(): string {
  const word: unknown = (count: number) => count.toFixed();
  return JSON.stringify({ toJSON: word }) ?? '';
}
