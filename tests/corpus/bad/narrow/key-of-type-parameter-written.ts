// rule: SK1230
// mechanism: element-of-several-keys
// wrong: string, is number
interface M {
  a: string | number;
  b: string | number;
}
function f<K extends keyof M>(m: M, k: K): string {
  if (typeof m[k] === 'string') {
    m.a = 5;
    return m[k];
  }
  return '';
}
export function go(): string {
  return f({ a: 'x', b: 1 }, 'a');
}
