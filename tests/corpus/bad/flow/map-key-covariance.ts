// rule: SK1210
// mechanism: map-covariance
// wrong: number, is string
export function go(): number {
  const byId = new Map<number, string>();
  const byAny: Map<number | string, string> = byId;
  byAny.set('x', 'text');
  for (const id of byId.keys()) return id;
  return 0;
}
