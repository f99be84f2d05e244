// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
export function go(): string {
  const key: string = 'count';
  const made = { count: 1, [key]: 'x' };
  return made.count.toFixed();
}
