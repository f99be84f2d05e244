// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
function pick<T, K extends keyof T>(value: T, key: K): T[K] {
  const { [key]: found } = value;
  return found;
}

export function go(): string {
  const list: readonly string[] = ['a'];
  return pick(list, 5).trim();
}
