// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
const get = <T, K extends keyof T>(value: T, key: K): T[K] => value[key];
const through = <U, J extends keyof U>(value: U, key: J): U[J] => get(value, key);

export function go(): string {
  const list: readonly string[] = ['a'];
  return through(list, 5).trim();
}
