// rule: TS2304
// mechanism: ambient-clock
// wrong: escapes
export function go(): boolean {
  return Date.now() > 0;
}
