// rule: SK1230
// mechanism: unknown-call
// wrong: throws TypeError
export function go(): string {
  const o: { v: string | null } = { v: 'a' };
  const f = (): void => {
    o.v = null;
  };
  if (o.v === null) return '';
  f.call(undefined);
  return o.v.toUpperCase();
}
