// rule: SK1221
// mechanism: constraint-index-access
// wrong: string, is number
const first = <T extends readonly [unknown]>(_items: T): T[0] => 123;

export function go(): string {
  const words: readonly [string] = ['a'];
  return first(words);
}
