// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
function at<T extends readonly string[], K extends number>(list: T, key: K): T[K] {
  return list[key];
}

export function go(): string {
  const list: readonly string[] = ['a'];
  return at(list, 5).trim();
}
