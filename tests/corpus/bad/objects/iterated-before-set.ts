// rule: SK1244
// mechanism: iteration-before-set
// wrong: throws ReferenceError
export function go(): string {
  class It {
    *[Symbol.iterator](): Generator<string, void, unknown> {
      yield k.toUpperCase();
    }
  }
  let s = '';
  for (const x of new It()) s += x;
  const k = 'a';
  return s + k;
}
