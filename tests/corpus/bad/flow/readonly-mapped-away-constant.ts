// rule: SK1213
// mechanism: readonly-taken-off-by-mapped-type
// wrong: throws TypeError
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const shown = { key: 'a' } as const;

export function go(): string {
  const open: Mutable<{ readonly key: string }> = shown;
  open.key = 'b';
  const table = { a: 'one' };
  return table[shown.key].trim();
}
