// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
interface Fields {
  count: number;
  name: string;
}
type Change = { field: 'count'; value: number } | { field: 'name'; value: string };

function apply(fields: Fields, one: Change, other: Change) {
  return { ...fields, [one.field]: other.value };
}

export function go(): string {
  const next = apply({ count: 1, name: 'n' }, { field: 'count', value: 2 }, { field: 'name', value: 'x' });
  return next.count.toFixed();
}
