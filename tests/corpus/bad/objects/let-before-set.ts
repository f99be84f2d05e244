// rule: SK1244
// mechanism: variable-before-set
// wrong: throws ReferenceError
export function go(): number {
  const read = (): number => limit;
  const early = read();
  const limit = 10;
  return early + limit;
}
