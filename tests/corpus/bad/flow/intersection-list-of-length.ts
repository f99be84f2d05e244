// rule: SK1210
// mechanism: intersection-list-disagrees
// wrong: throws TypeError
type Pair = string[] & { length: 2 };

export function go(): string {
  const pair: Pair = ['a', 'b'];
  pair.push('c');
  const words: { 2: string } = { 2: 'two' };
  return words[pair.length].toUpperCase();
}
