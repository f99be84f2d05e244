// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
const get = <T, K extends keyof T>(value: T, key: K): T[K] => value[key];

export function go(): string {
  const list: readonly string[] = ['a'];
  return get(list, 5).trim();
}
