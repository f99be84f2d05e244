// rule: SK1218
// mechanism: tuple-mutator
// wrong: number, is string
export function go(): number {
  const pair: [number, string] = [1, 'a'];
  pair['reverse']();
  return pair[0];
}
