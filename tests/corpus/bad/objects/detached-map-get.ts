// rule: SK1240
// mechanism: detached-library-method
// wrong: throws TypeError
export function go(): string {
  const names = new Map([[1, 'one']]);
  return [1].map(names.get).join('');
}
