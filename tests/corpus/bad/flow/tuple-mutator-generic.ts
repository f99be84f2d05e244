// rule: SK1218
// mechanism: tuple-mutator
// wrong: number, is string
function flip<T extends [number, string]>(pair: T): T {
  pair.reverse();
  return pair;
}

export function go(): number {
  return flip([1, 'a'])[0];
}
