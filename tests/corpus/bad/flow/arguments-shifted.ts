// rule: SK1218
// mechanism: rest-arguments-moved
// wrong: throws TypeError
const logged =
  <A extends unknown[], R>(label: string, f: (...args: A) => R) =>
  (...args: A): R => {
    args.unshift(label.length);
    return f(...args);
  };

export function go(): string {
  return logged('trim', (text: string) => text.trim())(' a ');
}
