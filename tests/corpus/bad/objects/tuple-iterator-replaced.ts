// rule: SK1241
// mechanism: iterator-replaced
// wrong: number, is undefined
export function go(): number {
  const pair: [number, string] = [1, 'a'];
  pair[Symbol.iterator] = () => [].values();
  const [first] = pair;
  return first;
}
