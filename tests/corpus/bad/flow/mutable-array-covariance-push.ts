// rule: SK1210
// mechanism: mutable-array-covariance
// wrong: number, is string
function note(log: (string | number)[]): void {
  log.push('started');
}

export function go(): number {
  const times: number[] = [];
  note(times);
  return times[0] ?? 0;
}
