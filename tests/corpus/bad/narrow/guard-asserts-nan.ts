// rule: SK1205
// mechanism: guard-asserts-nan
// wrong: string, is number
function check(x: unknown): asserts x {
  if (x === false || x === null || x === undefined || x === 0 || x === 0n || x === '') throw new Error('stop');
}

export function go(): string {
  const count = 0 / 0;
  const value: unknown = 5;
  check(count && typeof value === 'string');
  return value;
}
