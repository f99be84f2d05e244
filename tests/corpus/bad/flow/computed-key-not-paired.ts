// rule: SK1221
// mechanism: computed-key-replaces
// wrong: throws TypeError
interface Fields {
  count: number;
  name: string;
}
type Change = { field: 'count'; value: number } | { field: 'count' | 'name'; value: string };

function apply(fields: Fields, change: Change) {
  return { ...fields, [change.field]: change.value };
}

export function go(): string {
  return apply({ count: 1, name: 'n' }, { field: 'count', value: 'x' }).count.toFixed();
}
