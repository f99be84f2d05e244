// rule: SK1251
// mechanism: regexp-groups
// wrong: throws TypeError
const seen = <T extends object>(value: T): { readonly [K in keyof T]: T[K] } => value;

export function go(): string {
  const match = 'b'.match(/(a)?b/);
  return match ? seen(match).map((text) => text.trim()).join() : '';
}
