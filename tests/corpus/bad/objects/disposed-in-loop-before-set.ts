// rule: SK1244
// mechanism: disposal-before-set
// wrong: throws ReferenceError
export function go(): string {
  const d = {
    [Symbol.dispose]: (): void => {
      k.toUpperCase();
    },
  };
  for (using _x of [d]) {
  }
  const k = 'a';
  return k;
}
