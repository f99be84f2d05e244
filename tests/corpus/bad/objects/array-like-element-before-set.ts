// rule: SK1244
// mechanism: library-reads-before-set
// wrong: throws ReferenceError
export function go(): string {
  const like = {
    length: 1,
    get 0(): number {
      return k.length;
    },
  };
  const b = new Uint8Array(like);
  const k = 'a';
  return k + b.join();
}
