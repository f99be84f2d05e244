// rule: SK1222
// mechanism: spread-of-library-object
// wrong: number, is undefined
export function go(): number {
  const copy = { ...new Map([[1, 2]]) };
  return copy.size;
}
