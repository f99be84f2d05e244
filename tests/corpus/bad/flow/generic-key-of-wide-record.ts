// rule: SK1221
// mechanism: generic-key-of-mapped-type
// wrong: throws TypeError
function look<S extends string>(table: Readonly<Record<S, number>>, key: S): number {
  return table[key];
}

export function go(): string {
  const table: Readonly<Record<string, number>> = { a: 1 };
  const key: string = 'b';
  return look(table, key).toFixed();
}
