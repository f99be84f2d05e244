// rule: SK1218
// mechanism: tuple-mutator
// wrong: number, is string
export function go(): number {
  const entry: [number, string] = [1, 'a'];
  entry.unshift('b');
  return entry[0];
}
