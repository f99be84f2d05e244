// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
type Objects<T> = T extends object ? T : never;
function pick<T, K extends keyof Objects<T>>(value: Objects<T>, key: K): Objects<T>[K] {
  return value[key];
}

export function go(): string {
  const list: readonly string[] = ['a'];
  return pick<readonly string[], number>(list, 5).trim();
}
