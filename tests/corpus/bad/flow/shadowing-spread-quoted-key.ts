// rule: SK1220
// mechanism: shadowing-spread
// wrong: number, is string
interface B {
  readonly m: string;
}
function merge(b: B): number {
  const r = { ['n']: 1, ...b };
  return r.n;
}
export function go(): number {
  const b = { m: 'x', n: 'no' };
  return merge(b);
}
