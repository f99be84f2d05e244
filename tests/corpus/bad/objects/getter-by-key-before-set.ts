// rule: SK1244
// mechanism: key-before-set
// wrong: throws ReferenceError
export function go(): string {
  class T {
    get run(): string {
      return k.toUpperCase();
    }
  }
  const t = new T();
  const b = t['run'];
  const k = 'a';
  return k + b;
}
