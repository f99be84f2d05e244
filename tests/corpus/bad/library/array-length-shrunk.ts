// rule: SK1210
// mechanism: array-length-assigned
// wrong: number, is undefined
export function go(): number {
  const pair: [number, number] = [1, 2];
  const list: { length: number } = pair;
  list.length = 0;
  return pair[1];
}
