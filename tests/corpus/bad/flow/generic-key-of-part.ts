// rule: SK1221
// mechanism: generic-key-of-index-signature
// wrong: throws TypeError
function deep<T, A extends keyof T, B extends keyof T[A]>(value: T, a: A, b: B): T[A][B] {
  return value[a][b];
}

export function go(): string {
  const value: { readonly list: readonly string[] } = { list: ['a'] };
  return deep(value, 'list', 5).trim();
}
