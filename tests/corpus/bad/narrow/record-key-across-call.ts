// rule: SK1230
// mechanism: stale-record-key
// wrong: number, is undefined
type Totals = { [name: string]: number | undefined };

function wipe(totals: Totals): void {
  for (const name of Object.keys(totals)) totals[name] = undefined;
}
function read(totals: Totals, name: string): number {
  if (totals[name] === undefined) return 0;
  wipe(totals);
  return totals[name];
}

export function go(): number {
  return read({ a: 1 }, 'a');
}
