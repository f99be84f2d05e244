// rule: TS2349
// mechanism: object-as-function
// wrong: number, is object
export function go(): number {
  const boxed = Object(1);
  return boxed;
}
