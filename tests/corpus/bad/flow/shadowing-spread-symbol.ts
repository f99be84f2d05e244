// rule: SK1220
// mechanism: shadowing-spread
// wrong: number, is string
interface B {
  readonly m: string;
}
const key: unique symbol = Symbol('k');
function merge(b: B): number {
  const r = { [key]: 1, ...b };
  return r[key];
}
export function go(): number {
  const b = { m: 'x', [key]: 'no' };
  return merge(b);
}
