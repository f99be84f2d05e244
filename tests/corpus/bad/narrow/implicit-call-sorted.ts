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
  const words = [new Word(), new Word()];
  if (o.v === null) return '';
  words.sort();
  return o.v.toUpperCase();
}
