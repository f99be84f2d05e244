// rule: SK1221
// mechanism: constraint-index-access
// wrong: string, is number
const nameOf = <T extends { readonly name: string | number }>(_value: T): T['name'] => 123;

export function go(): string {
  const named: { readonly name: string } = { name: 'a' };
  return nameOf(named);
}
