// rule: SK1213
// mechanism: readonly-taken-off-by-mapped-type
// wrong: throws TypeError
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Seen {
  readonly value: string | number;
}

export function go(): string {
  const own: { value: string } = { value: 'a' };
  const seen: Seen = own;
  const open: Mutable<Seen> = seen;
  open.value = 1;
  return own.value.trim();
}
