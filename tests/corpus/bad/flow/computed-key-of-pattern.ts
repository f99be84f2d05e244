// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
export function go(): string {
  const index: number = 1;
  const key: `a${number}` = `a${index}`;
  const made = { a1: 1, [key]: 'x' };
  return made.a1.toFixed();
}
