// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
export function go(): string {
  const key: 'a' | 'b' = Math.abs(1) > 0 ? 'a' : 'b';
  const made = { a: 1, [key]: 'x' };
  return made.a.toFixed();
}
