// rule: TS2339
// mechanism: ambient-chance
// wrong: escapes
export function go(): boolean {
  const drawn = Math.random();
  return drawn >= 0 && drawn < 1;
}
