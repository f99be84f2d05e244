// rule: SK1232
// mechanism: in-writes
// wrong: throws TypeError
export function go(): string {
  const o = { v: 'a' };
  const seen: object = o;
  if ('v' in seen) seen.v = 5;
  return o.v.toUpperCase();
}
