// rule: SK1230
// mechanism: implicit-call
// wrong: throws TypeError
export function go(): string {
  const o: { v: string | null } = { v: 'a' };
  class Word {
    toString(): string {
      o.v = null;
      return 't';
    }
  }
  const word = new Word();
  if (o.v === null) return '';
  if ('x' + word === '') return '';
  return o.v.toUpperCase();
}
