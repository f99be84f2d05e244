// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
const get = <T, K extends keyof T>(value: T, key: K): T[K] => value[key];
const same = <A extends readonly unknown[], R>(f: (...args: A) => R): ((...args: A) => R) => f;
const piped = same(get);

export function go(): string {
  const list: readonly string[] = ['a'];
  return piped(list, 5).trim();
}
