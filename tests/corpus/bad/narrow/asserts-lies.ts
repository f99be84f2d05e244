// rule: SK1205
// mechanism: assertion-function
// wrong: string, is number
function assertText(x: unknown): asserts x is string {
  if (x === undefined) throw new TypeError('no text');
}

export function go(): string {
  const x: unknown = 1;
  assertText(x);
  return x;
}
