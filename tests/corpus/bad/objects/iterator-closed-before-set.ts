// rule: SK1244
// mechanism: iteration-before-set
// wrong: throws ReferenceError
export function go(): string {
  const it: Iterable<string, void> = {
    [Symbol.iterator]: () => ({
      next: () => ({ done: false, value: 'x' }),
      return: () => {
        k.toUpperCase();
        return { done: true, value: undefined };
      },
    }),
  };
  for (const x of it) break;
  const k = 'a';
  return k;
}
