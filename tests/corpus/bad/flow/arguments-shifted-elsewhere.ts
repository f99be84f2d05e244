// rule: SK1210
// mechanism: rest-arguments-moved
// wrong: throws TypeError
function note(log: unknown[]): void {
  log.unshift(log.length);
}
const logged =
  <A extends unknown[], R>(f: (...args: A) => R) =>
  (...args: A): R => {
    note(args);
    return f(...args);
  };

export function go(): string {
  return logged((text: string) => text.trim())(' a ');
}
