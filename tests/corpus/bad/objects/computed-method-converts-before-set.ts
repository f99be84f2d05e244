// rule: SK1244
// mechanism: key-before-set
// wrong: throws ReferenceError
const name = 'toString';
export function go(): string {
  class T {
    [name](): string {
      return k.toUpperCase();
    }
  }
  const t = new T();
  const b = `${t}`;
  const k = 'a';
  return k + b;
}
