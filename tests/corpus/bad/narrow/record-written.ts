// rule: SK1205
// mechanism: record-of-anything-written
// wrong: throws TypeError
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function tag(value: unknown): void {
  if (isRecord(value)) value.n = 'tagged';
}

export function go(): string {
  const count = { n: 1 };
  tag(count);
  return count.n.toFixed();
}
