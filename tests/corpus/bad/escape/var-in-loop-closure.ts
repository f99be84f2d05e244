// rule: SK1001
// mechanism: var-hoisted
// wrong: number, is undefined
export function go(): number {
  const read = (): number => last;
  const early = read();
  for (var last = 1; last < 2; last++) {}
  return early;
}
