// rule: SK1210
// mechanism: generic-key-write-by-another-name
// wrong: throws TypeError
import put from './put.ts';

export function go(): string {
  const own: { a: string; b: number } = { a: 'x', b: 1 };
  const wide: { a: string | number; b: number } = own;
  put(wide, 'a', 1);
  return own.a.trim();
}
