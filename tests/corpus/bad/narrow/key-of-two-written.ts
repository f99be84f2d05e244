// rule: SK1230
// mechanism: element-of-several-keys
// wrong: string, is number
export function go(): string {
  const m: Record<'a' | 'b', string | number> = { a: 'x', b: 1 };
  const k: 'a' | 'b' = pick();
  if (typeof m[k] === 'string') {
    m.a = 5;
    return m[k];
  }
  return '';
}
function pick(): 'a' | 'b' {
  return 'a';
}
