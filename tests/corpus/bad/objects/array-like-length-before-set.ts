// rule: SK1244
// mechanism: library-reads-before-set
// wrong: throws ReferenceError
export function go(): string {
  const like = {
    get length(): number {
      return k.length;
    },
  };
  const b = Array.from(like, () => 1);
  const k = 'a';
  return k + b.join();
}
