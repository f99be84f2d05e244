// rule: TS2550
// mechanism: object-assign-changes-target
// wrong: number, is string
export function go(): number {
  const target = { count: 1 };
  const changes: object = { count: 'many' };
  Object.assign(target, changes);
  return target.count;
}
