// rule: TS2339
// mechanism: object-seal-behind-type
// wrong: throws TypeError
function keep(target: { [name: string]: number }): void {
  Object.preventExtensions(target);
}

export function go(): number {
  const totals: { [name: string]: number } = {};
  keep(totals);
  totals.a = 1;
  return totals.a ?? 0;
}
