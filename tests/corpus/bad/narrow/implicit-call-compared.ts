// rule: SK1230
// mechanism: implicit-call
// wrong: throws TypeError
export function go(): string {
  const o: { v: string | null } = { v: 'a' };
  class Size {
    valueOf(): number {
      o.v = null;
      return 1;
    }
  }
  const size = new Size();
  if (o.v === null) return '';
  if (size < size) return '';
  return o.v.toUpperCase();
}
