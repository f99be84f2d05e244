// rule: SK1232
// mechanism: in-writes
// wrong: throws TypeError
function put(to: { v: unknown }): void {
  to.v = 5;
}

export function go(): string {
  const o = { v: 'a' };
  const seen: object = o;
  if ('v' in seen) put(seen);
  return o.v.toUpperCase();
}
