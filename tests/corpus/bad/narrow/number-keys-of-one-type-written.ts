// rule: SK1230
// mechanism: element-of-several-keys
// wrong: string, is number
interface M {
  0: string | number;
  1: string | number;
}
export function go(): string {
  const m: M = { 0: 'x', 1: 1 };
  const k: 0 | 1 = pick();
  if (typeof m[0] === 'string') {
    m[k] = 5;
    return m[0];
  }
  return '';
}
function pick(): 0 | 1 {
  return 0;
}
