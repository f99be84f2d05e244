// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
export function go(): string {
  const key: number = 0;
  const made = { 0: 1, [key]: 'x' };
  return made[0].toFixed();
}
