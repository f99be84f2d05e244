// rule: TS2304
// mechanism: ambient-clock
// wrong: escapes
export function go(): boolean {
  return new Date().getFullYear() > 2000;
}
