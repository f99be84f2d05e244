// rule: SK1230
// mechanism: implicit-call
// wrong: throws TypeError
export function go(): string {
  const o: { v: string | null } = { v: 'a' };
  const g = {
    get z(): number {
      o.v = null;
      return 1;
    },
  };
  if (o.v === null) return '';
  if (Object.values(g).length === 0) return '';
  return o.v.toUpperCase();
}
