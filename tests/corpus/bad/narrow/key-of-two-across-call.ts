// rule: SK1230
// mechanism: element-of-several-keys
// wrong: string, is number
export function go(): string {
  const m: Record<'a' | 'b', string | number> = { a: 'x', b: 1 };
  const k: 'a' | 'b' = pick();
  if (typeof m[k] === 'string') {
    set(m);
    return m[k];
  }
  return '';
}
function pick(): 'a' | 'b' {
  return 'a';
}
function set(m: Record<'a' | 'b', string | number>): void {
  m.a = 5;
}
