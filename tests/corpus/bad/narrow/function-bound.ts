// rule: SK1230
// mechanism: unknown-call
// wrong: throws TypeError
export function go(): string {
  const o: { v: string | null } = { v: 'a' };
  const f = (): void => {
    o.v = null;
  };
  const bound = f.bind(undefined);
  if (o.v === null) return '';
  bound();
  return o.v.toUpperCase();
}
