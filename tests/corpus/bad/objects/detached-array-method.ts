// rule: SK1240
// mechanism: detached-library-method
// wrong: throws TypeError
export function go(): number {
  const items: number[] = [];
  const { push } = items;
  return push(1);
}
