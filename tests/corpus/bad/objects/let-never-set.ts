// rule: SK1244
// mechanism: variable-never-set
// wrong: number, is undefined
let total: number;
function start(now: boolean): void {
  if (now) total = 1;
}
const read = (): (() => number) => () => total;

export function go(): number {
  start(false);
  return read()();
}
