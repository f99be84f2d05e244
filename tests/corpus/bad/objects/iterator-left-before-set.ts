// rule: SK1244
// mechanism: iteration-before-set
// wrong: throws ReferenceError
function first(it: Iterable<string, void>): string {
  const [x = ''] = it;
  return x;
}
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
  const b = first(it);
  const k = 'a';
  return k + b;
}
