// rule: SK1244
// mechanism: library-reads-before-set
// wrong: throws ReferenceError
export function go(): string {
  class T {
    toString(): string {
      return k.toUpperCase();
    }
  }
  const e = new Error('x', {
    get cause() {
      return k.toUpperCase();
    },
  });
  const k = 'a';
  return k + e.message;
}
