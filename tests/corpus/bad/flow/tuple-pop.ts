// rule: SK1218
// mechanism: tuple-mutator
// wrong: string, is undefined
export function go(): string {
  const pair: [number, string] = [1, 'a'];
  pair.pop();
  return pair[1];
}
