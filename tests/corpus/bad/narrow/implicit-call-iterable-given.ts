// rule: SK1230
// mechanism: implicit-call
// wrong: throws TypeError
export function go(): string {
  const o: { v: string | null } = { v: 'a' };
  class Source {
    *[Symbol.iterator](): Generator<number> {
      o.v = null;
      yield 1;
    }
  }
  if (o.v === null) return '';
  if (new Set(new Source()).size === 0) return '';
  return o.v.toUpperCase();
}
