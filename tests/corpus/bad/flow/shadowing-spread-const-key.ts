// rule: SK1220
// mechanism: shadowing-spread
// wrong: number, is string
interface B {
  readonly m: string;
}
const key = 'n';
function merge(b: B): number {
  const r = { [key]: 1, ...b };
  return r.n;
}
export function go(): number {
  const b = { m: 'x', n: 'no' };
  return merge(b);
}
