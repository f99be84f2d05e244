// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
function all<T, K extends keyof T>(value: T, _one: K, keys: readonly (keyof T)[]): readonly T[keyof T][] {
  return keys.map((key) => value[key]);
}

export function go(): string {
  const value: Readonly<Record<string, string>> & { readonly a: string } = { a: 'x' };
  return all<Readonly<Record<string, string>> & { readonly a: string }, 'a'>(value, 'a', ['b']).map((x) => x.trim()).join();
}
