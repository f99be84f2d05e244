// rule: SK1232
// mechanism: in-writes
// wrong: throws TypeError
function put<T extends object>(to: T): void {
  if ('v' in to) [to.v] = [5];
}

export function go(): string {
  const o = { v: 'a' };
  put(o);
  return o.v.toUpperCase();
}
