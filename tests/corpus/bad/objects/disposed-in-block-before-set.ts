// rule: SK1244
// mechanism: disposal-before-set
// wrong: throws ReferenceError
export function go(): string {
  const d = {
    [Symbol.dispose]: (): void => {
      k.toUpperCase();
    },
  };
  {
    using _x = d;
  }
  const k = 'a';
  return k;
}
