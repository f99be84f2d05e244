// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
function get<T, K extends keyof T>(value: T, key: K): T[K] {
  return value[key];
}
const getText = get<readonly string[], number>;

export function go(): string {
  return getText(['a'], 5).trim();
}
