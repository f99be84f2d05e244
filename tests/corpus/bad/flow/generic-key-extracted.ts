// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
function texts<T>(value: T, keys: readonly Extract<keyof T, string>[]): readonly T[Extract<keyof T, string>][] {
  return keys.map((key) => value[key]);
}

export function go(): string {
  const value: Readonly<Record<string, string>> = { a: 'x' };
  return texts(value, ['b']).map((x) => x.trim()).join();
}
