// rule: SK1230
// mechanism: readonly-is-not-immutable
// wrong: string, is undefined
function first(names: readonly string[], before: () => void): string {
  if (names[0] === undefined) return '';
  before();
  return names[0];
}

export function go(): string {
  const names = ['a'];
  return first(names, () => {
    names.pop();
  });
}
