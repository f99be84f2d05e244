// rule: SK1218
// mechanism: tuple-mutator
// wrong: number, is string
type Pair = [number, string] & { readonly brand?: 'pair' };

export function go(): number {
  const pair: Pair = [1, 'a'];
  pair.reverse();
  return pair[0];
}
