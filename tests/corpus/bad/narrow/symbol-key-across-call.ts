// rule: SK1230
// mechanism: element-of-several-keys
// wrong: string, is number
const s: unique symbol = Symbol('s');
interface M {
  [s]: string | number;
}
export function go(): string {
  const m: M = { [s]: 'x' };
  if (typeof m[s] === 'string') {
    set(m);
    return m[s];
  }
  return '';
}
function set(m: M): void {
  m[s] = 5;
}
