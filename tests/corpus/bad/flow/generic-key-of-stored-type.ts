// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
type Get = <T, K extends keyof T>(value: T, key: K) => T[K];
const get: Get = (value, key) => value[key];

export function go(): string {
  const list: readonly string[] = ['a'];
  return get(list, 5).trim();
}
