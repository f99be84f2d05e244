// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
const mark: unique symbol = Symbol();

export function go(): string {
  const key: symbol = mark;
  const made = { [mark]: 1, [key]: 'x' };
  return made[mark].toFixed();
}
