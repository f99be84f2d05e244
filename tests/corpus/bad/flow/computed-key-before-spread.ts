// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
export function go(): string {
  const key: string = 'count';
  const given: { count?: number } = {};
  const made = { count: 1, [key]: 'x', ...given };
  return made.count.toFixed();
}
